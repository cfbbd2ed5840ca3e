/** The clipboard and the disk, as a page of the extension reaches them. */

/** Copies a text; false when the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies an image as PNG, the one format that every clipboard takes. Throws when it cannot be drawn or the browser does not allow it. */
export async function copyImage(image: Blob): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png(image) })]);
}

async function png(image: Blob): Promise<Blob> {
  const address = URL.createObjectURL(image);
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = picture.naturalWidth;
    canvas.height = picture.naturalHeight;
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('empty image'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Saves a file to Downloads under its own name. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Bytes of a base64 text. */
export function fileOf(data: string, mime: string): Blob {
  const letters = atob(data);
  return new Blob([Uint8Array.from(letters, (letter) => letter.charCodeAt(0))], { type: mime });
}
