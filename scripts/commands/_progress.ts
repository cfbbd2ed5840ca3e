/** Progress: one line that renews itself on a terminal, a plain line now and then elsewhere, nothing with --json. */

const EVERY_MS = 2_000;

export interface Progress {
  step: (done: number, of: number, path: string) => void;
  end: () => void;
}

export function progressLine(silent: boolean): Progress {
  const { stderr } = process;
  if (silent) return { step: () => {}, end: () => {} };
  let last = performance.now();
  return {
    step: (done, of, path) => {
      if (stderr.isTTY) {
        const width = (stderr.columns ?? 80) - 1;
        stderr.write(`\r\u001b[K${`${done}/${of}  ${path}`.slice(0, width)}`);
      } else if (performance.now() - last > EVERY_MS) {
        last = performance.now();
        stderr.write(`${done}/${of}  ${path}\n`);
      }
    },
    end: () => {
      if (stderr.isTTY) stderr.write('\r\u001b[K');
    },
  };
}
