/**
 * Opens what stands behind a figure in place, below the row or the block it belongs to. The figure is a link to a page of the same site; its
 * content is taken from there, parsed and adopted, never written as HTML. Where pages cannot be fetched (a folder on a disk), the link
 * stays a link.
 */

const LINK = 'a[data-provenance]';
/** Rows of an account shown in place; all of them are on the page. */
const ROWS = 5;
/** The row or item that a figure stands in, which takes the block in or has it below. */
const ROW = 'tbody tr, tfoot tr';
const ITEM = 'li, dd';

/** What a block is put below where its figure stands in no row and no item: the key figures as a whole, else the paragraph or drawing. */
const around = (link: Element): Element => link.closest('.kpis') ?? link.closest('figure, p, h1, h2, h3') ?? link;

const pages = new Map<string, Promise<Document>>();
const opened = new Map<HTMLAnchorElement, { box: Element; region: HTMLElement }>();
let last = 0;

/** The page behind a link, fetched once. */
function page(address: string): Promise<Document> {
  const known = pages.get(address);
  if (known) return known;
  const asked = fetch(address, { credentials: 'same-origin' })
    .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(String(answer.status)))))
    .then((text) => new DOMParser().parseFromString(text, 'text/html'));
  pages.set(address, asked);
  asked.catch(() => pages.delete(address));
  return asked;
}

function made<K extends keyof HTMLElementTagNameMap>(name: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

/** A part of another page as one of this page: without its ids, its links leading where they led. */
function adopted<T extends Element>(part: T, base: string): T {
  const own = document.adoptNode(part.cloneNode(true)) as T;
  for (const element of [own, ...own.querySelectorAll('[id]')]) element.removeAttribute('id');
  for (const one of own.querySelectorAll('a[href]')) one.setAttribute('href', new URL(one.getAttribute('href') ?? '', base).href);
  return own;
}

/** The rows of one account under its name; the first ones, and a link to all. */
function account(section: Element, base: string, open: boolean): HTMLElement {
  const box = made('details', 'src');
  box.open = open;
  const name = section.querySelector('h2')?.textContent ?? '';
  const summary = made('summary', '', name);
  const note = section.querySelector('header p')?.textContent;
  if (note) summary.append(made('span', 'mut', ` ${note}`));
  const table = section.querySelector('table');
  const body = made('div', '');
  if (table) {
    const own = adopted(table, base);
    own.querySelector('caption')?.remove();
    const rows = [...own.querySelectorAll('tbody tr')];
    for (const row of rows.slice(ROWS)) row.remove();
    body.append(own);
    if (rows.length > ROWS) body.append(toAll(`${base}#${section.id}`, section.getAttribute('data-account') ?? ''));
  }
  box.append(summary, body);
  return box;
}

function toAll(href: string, text: string): HTMLElement {
  const line = made('p', 'steer');
  const one = made('a', '', text);
  one.href = href;
  line.append(one);
  return line;
}

/** The greatest rows of all accounts, each with its account's name. */
function greatest(sections: Element[], base: string, title: string): HTMLElement | null {
  const rows = sections.flatMap((section) =>
    [...section.querySelectorAll('tr[data-top]')].map((row) => {
      const own = adopted(row, base);
      own.querySelector('th')?.prepend(made('span', 'mut', `${section.querySelector('h2')?.textContent ?? ''} · `));
      return own;
    }),
  );
  const head = sections[0]?.querySelector('thead');
  if (rows.length === 0 || !head) return null;
  const table = made('table', 'stk behind-rows');
  table.createCaption().textContent = title;
  const body = document.createElement('tbody');
  body.append(...rows);
  table.append(adopted(head, base), body);
  return table;
}

/** What is shown for a link: all of its page, or one account's part where the link names it. */
function content(link: HTMLAnchorElement, from: Document): HTMLElement | null {
  const main = from.querySelector<HTMLElement>('main .behind');
  const definition = main?.querySelector('[data-behind]');
  if (!main || !definition) return null;
  const base = link.href.split('#')[0] as string;
  const slug = decodeURIComponent(link.hash.slice(1));
  const texts = main.dataset;
  const id = `behind-${++last}`;
  const region = made('section', 'behind-here');
  region.setAttribute('aria-labelledby', id);
  region.id = `${id}-box`;
  const title = made(
    'h3',
    '',
    (texts.whence ?? '{}').replace('{}', () => link.textContent?.trim() ?? ''),
  );
  title.id = id;
  title.tabIndex = -1;
  const close = made('button', 'btn', texts.close ?? '×');
  close.type = 'button';
  close.addEventListener('click', () => shut(link));
  const head = made('div', 'behind-head');
  head.append(title, close);
  const all = [...main.querySelectorAll('section[data-account]')];
  const shown = slug === '' ? all : all.filter((one) => one.id === slug);
  const top = shown.length > 1 ? greatest(shown, base, texts.greatest ?? '') : null;
  const said = adopted(definition, base);
  // What the whole brand's figure leaves out says nothing of one account's.
  if (slug !== '') for (const one of said.querySelectorAll('[data-whole]')) one.remove();
  region.append(head, said, ...(top ? [top] : []), ...shown.map((one) => account(one, base, shown.length === 1)));
  if (slug === '' && all.length > 0) region.append(toAll(base, texts.all ?? ''));
  region.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    shut(link);
  });
  return region;
}

/** Puts a block below what its figure stands in; returns what to remove again. */
function place(link: HTMLAnchorElement, region: HTMLElement): Element {
  const row = link.closest('.kpis') ? null : link.closest(ROW);
  if (row) {
    const line = document.createElement('tr');
    line.className = 'behind-row';
    const cell = line.insertCell();
    cell.colSpan = [...row.children].reduce((sum, one) => sum + ((one as HTMLTableCellElement).colSpan || 1), 0);
    cell.append(region);
    row.after(line);
    return line;
  }
  const item = link.closest(ITEM);
  if (item) item.append(region);
  else around(link).after(region);
  return region;
}

/** Gives each open block and its figure a number, in the order of the page: print shows them as notes. */
function number(): void {
  const all = [...opened].sort(([one], [other]) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  for (const [at, [link, { region }]] of all.entries()) {
    link.dataset.note = String(at + 1);
    region.querySelector('h3')?.setAttribute('data-note', String(at + 1));
  }
}

function shut(link: HTMLAnchorElement, focus = true): void {
  const known = opened.get(link);
  if (!known) return;
  opened.delete(link);
  known.box.remove();
  delete link.dataset.note;
  link.setAttribute('aria-expanded', 'false');
  link.removeAttribute('aria-controls');
  if (focus) link.focus({ preventScroll: true });
  number();
}

/** Blocks of figures of the same row or block: a new one takes their place, so that nothing above moves. */
function besides(link: HTMLAnchorElement): HTMLAnchorElement[] {
  const near = (one: Element) => one.closest('.kpis') ?? one.closest(ROW) ?? one.closest(ITEM) ?? around(one);
  return [...opened.keys()].filter((one) => near(one) === near(link));
}

async function open(link: HTMLAnchorElement): Promise<void> {
  link.setAttribute('aria-busy', 'true');
  let region: HTMLElement | null = null;
  try {
    region = content(link, await page(link.href.split('#')[0] as string));
  } catch {
    region = null;
  }
  link.removeAttribute('aria-busy');
  if (!region) {
    location.assign(link.href);
    return;
  }
  if (opened.has(link)) return;
  for (const other of besides(link)) shut(other, false);
  opened.set(link, { region, box: place(link, region) });
  link.setAttribute('aria-expanded', 'true');
  link.setAttribute('aria-controls', region.id);
  number();
  const title = region.querySelector<HTMLElement>('h3');
  title?.focus({ preventScroll: true });
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  region.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
}

/** Lets the figures of the page open in place. */
export function provenance(): void {
  if (!/^https?:$/.test(location.protocol)) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>(LINK)) link.setAttribute('aria-expanded', 'false');
  document.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest<HTMLAnchorElement>(LINK);
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.origin !== location.origin) return;
    event.preventDefault();
    if (opened.has(link)) shut(link);
    else void open(link);
  });
  document.addEventListener('keydown', (event) => {
    const newest = [...opened.keys()].at(-1);
    if (event.key === 'Escape' && newest && (document.activeElement === newest || document.activeElement === document.body)) shut(newest);
  });
}
