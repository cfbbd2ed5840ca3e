/** Scripts that are loaded when they are first needed: as classic ones, which also load from a folder on a disk. */

const loading = new Map<string, Promise<void>>();

/** Loads a script once. Rejects when it cannot be loaded, and may be tried again then. */
export function load(address: string): Promise<void> {
  const known = loading.get(address);
  if (known) return known;
  const loaded = new Promise<void>((done, failed) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => done();
    script.onerror = () => {
      loading.delete(address);
      script.remove();
      failed(new Error(`${address} could not be loaded.`));
    };
    document.head.append(script);
  });
  loading.set(address, loaded);
  return loaded;
}
