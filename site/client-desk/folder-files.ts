/** Files out of what was dropped or chosen, folders walked through. */

export interface Chosen {
  file: File;
  /** Below the folder that was dropped, its own name first; the bare name of a single file. */
  path: string;
}

/** The files of a drop. Must be called while the drop is being handled: the browser forgets it afterwards. */
export function filesOfDrop(dropped: DataTransfer): Promise<Chosen[]> {
  const entries = [...dropped.items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []));
  const bare = [...dropped.files].map((file) => ({ file, path: file.name }));
  return entries.length > 0 ? Promise.all(entries.map(walk)).then((found) => found.flat()) : Promise.resolve(bare);
}

/** The files of a picker, of files or of a folder. */
export const filesOfPicker = (picker: HTMLInputElement): Chosen[] =>
  [...(picker.files ?? [])].map((file) => ({ file, path: file.webkitRelativePath || file.name }));

async function walk(entry: FileSystemEntry): Promise<Chosen[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    return new Promise((done) =>
      (entry as FileSystemFileEntry).file(
        (file) => done([{ file, path }]),
        () => done([]),
      ),
    );
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    // A reader gives a hundred entries at a time, then none.
    const some = await new Promise<FileSystemEntry[]>((done) => reader.readEntries(done, () => done([])));
    if (some.length === 0) break;
    found.push(...some);
  }
  return (await Promise.all(found.map(walk))).flat();
}
