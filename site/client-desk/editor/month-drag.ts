/** An entry on its way by mouse: what names it, the days that take it, and the buttons that turn the month under it. */

/** Of what is dragged: an entry's name. */
const ENTRY_TYPE = 'text/x-vigie-entry';

/** ms over a button before it is pressed, and between two presses. */
const HOLD_MS = 900;

/** An entry that can be dragged. */
export function carried(item: HTMLElement, name: string): HTMLElement {
  item.addEventListener('dragstart', (event) => {
    event.dataTransfer?.setData(ENTRY_TYPE, name);
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
  });
  return item;
}

/** A day that takes an entry; `dropped` is told its name. */
export function taking(box: HTMLElement, dropped: (name: string) => void): HTMLElement {
  box.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes(ENTRY_TYPE)) return;
    event.preventDefault();
    box.classList.add('over-it');
  });
  box.addEventListener('dragleave', () => box.classList.remove('over-it'));
  box.addEventListener('drop', (event) => {
    event.preventDefault();
    box.classList.remove('over-it');
    dropped(event.dataTransfer?.getData(ENTRY_TYPE) ?? '');
  });
  return box;
}

/** A button that is pressed while an entry is held over it. */
export function whileDragging(button: HTMLButtonElement): HTMLButtonElement {
  let holding: ReturnType<typeof setInterval> | undefined;
  const stop = () => {
    clearInterval(holding);
    holding = undefined;
  };
  for (const event of ['dragenter', 'dragover'] as const)
    button.addEventListener(event, (over) => {
      if (!over.dataTransfer?.types.includes(ENTRY_TYPE)) return;
      over.preventDefault();
      holding ??= setInterval(() => button.click(), HOLD_MS);
    });
  for (const event of ['dragleave', 'drop'] as const) button.addEventListener(event, stop);
  document.addEventListener('dragend', stop);
  return button;
}
