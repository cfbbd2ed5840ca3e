/** The language switch keeps the place in the page, and the filters that an address holds after its `#`. */

export function keepPlace(): void {
  const nav = document.querySelector('.mast nav:last-child');
  const follow = () => {
    for (const link of nav?.querySelectorAll('a') ?? []) link.hash = location.hash;
  };
  // A finger, a mouse or the keyboard reaches a link before it opens it.
  for (const event of ['pointerdown', 'focusin']) nav?.addEventListener(event, follow);
}
