/** The page held still while pictures of it are taken: what lies over the post is hidden, and everything is put back as it was. */

import type { PageView } from './page-api.ts';

/** How long a page may take to draw after a scroll, in ms: pictures that load late are not waited for. */
const SETTLE = 80;
/** A page that is not drawn (its tab is hidden) gives no animation frame. */
const NO_FRAME = 400;

export interface Pictures {
  begin(post: Element | null): PageView;
  scrollTo(y: number): Promise<PageView>;
  end(): void;
}

interface Held {
  hidden: { element: HTMLElement; style: string | null }[];
  scrollX: number;
  scrollY: number;
}

const viewOf = (view: Window): PageView => ({
  scrollX: view.scrollX,
  scrollY: view.scrollY,
  width: view.document.documentElement.clientWidth,
  height: view.document.documentElement.clientHeight,
  devicePixelRatio: view.devicePixelRatio,
});

/** Fixed and sticky elements that are neither around the post (a dialog that shows it) nor in it. The card is veiled by itself. */
function overlays(post: Element): HTMLElement[] {
  const view = post.ownerDocument.defaultView as Window;
  return [...post.ownerDocument.documentElement.querySelectorAll<HTMLElement>('*:not(vigie-card)')].filter(
    (element) =>
      'style' in element &&
      /^(?:fixed|sticky)$/.test(view.getComputedStyle(element).position) &&
      !element.contains(post) &&
      !post.contains(element),
  );
}

function hide(element: HTMLElement): { element: HTMLElement; style: string | null } {
  const style = element.getAttribute('style');
  // Not `visibility`, which a child can take back.
  element.style.setProperty('transition', 'none', 'important');
  element.style.setProperty('animation', 'none', 'important');
  element.style.setProperty('opacity', '0', 'important');
  return { element, style };
}

function putBack({ element, style }: Held['hidden'][number]): void {
  // Chromium leaves an empty attribute where a style that was set through `style` is removed at once: it is written first.
  element.setAttribute('style', style ?? '');
  if (style === null) element.removeAttribute('style');
  // A page's policy can refuse the attribute its effect, not the object.
  else if (element.style.length === 0) element.style.cssText = style;
}

const drawn = (view: Window): Promise<void> =>
  new Promise((resolve) => {
    const late = view.setTimeout(resolve, NO_FRAME);
    view.requestAnimationFrame(() =>
      view.requestAnimationFrame(() => {
        view.clearTimeout(late);
        view.setTimeout(resolve, SETTLE);
      }),
    );
  });

/** Takes hold of a window's page. `begin` twice without `end` ends the first. A whole page (no post) is left as it is seen. */
export function picturesOf(view: Window): Pictures {
  let held: Held | null = null;
  const end = (): void => {
    for (const one of held?.hidden ?? []) putBack(one);
    if (held) view.scrollTo({ left: held.scrollX, top: held.scrollY, behavior: 'instant' });
    held = null;
  };
  return {
    begin(post) {
      end();
      held = { hidden: post ? overlays(post).map(hide) : [], scrollX: view.scrollX, scrollY: view.scrollY };
      return viewOf(view);
    },
    async scrollTo(y) {
      view.scrollTo({ left: view.scrollX, top: y, behavior: 'instant' });
      await drawn(view);
      return viewOf(view);
    },
    end,
  };
}
