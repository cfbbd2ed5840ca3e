/** The card in the page: one key says what a clip is, the page neither sees nor styles nor steals from it, and hostile text stays text. */

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Draft, ListedClip, State } from '../../extension/messages.ts';
import type { Clip } from '../../scripts/model/clip.ts';
import type { Language } from '../../scripts/model/phrase.ts';
import { draft, HOSTILE, listed, state, two } from './fake-background.ts';
import { faults, startUi, type Ui, type View } from './ui-page.ts';

/** A page that tries to see every key, to style every element and to hold the focus, as dialogs of real sites do. */
const PAGE = `<style>* { color: red !important; font-size: 40px !important; display: inline !important; background: lime !important }
*::before { content: "intruder" !important }</style>
<input id="search"> <div id="post">Une publication</div>
<script>window.seen = []; for (const type of ['keydown', 'keyup', 'keypress']) document.addEventListener(type, (e) => seen.push(e.key), true);
document.addEventListener('focusin', (e) => { if (e.target.localName === 'vigie-card') document.getElementById('search').focus() }, true)</script>`;

let ui: Ui;
beforeAll(async () => {
  ui = await startUi();
});
afterEach(() => ui.clear());
afterAll(() => ui.close());

interface Given {
  language?: Language;
  draft?: Draft;
  clip?: Partial<ListedClip>;
  state?: Partial<State>;
  view?: Partial<View>;
  deaf?: boolean;
  html?: string;
  /** Time stands still but for what the test lets pass. */
  still?: boolean;
}

/** Shows the card over the page, as after a capture. */
async function kept({
  language = 'fr',
  draft: shown = draft(),
  clip = {},
  state: more = {},
  view = {},
  deaf = false,
  html = PAGE,
  still = false,
}: Given = {}): Promise<Page> {
  const page = await ui.open({ width: 1280, ...view }, html);
  await page.clock.install({ time: new Date('2026-11-21T08:12:00Z') });
  if (still) await page.clock.pauseAt(new Date('2026-11-21T08:12:01Z'));
  await page.evaluate(
    (given) => {
      globalThis.fake = parts.fakeBackground(given.state, given.draft, given.deaf);
      parts.showKept({ clip: given.clip, draft: given.draft, language: given.language }, fake.ask);
    },
    { state: state({ language, ...more }), draft: shown, clip: listed(shown.clip, clip), language, deaf },
  );
  await page.clock.runFor(100);
  return page;
}

const sent = (page: Page, type: string) => page.evaluate((wanted) => fake.sent.filter((message) => message.type === wanted), type);
const seen = (page: Page): Promise<string[]> => page.evaluate('seen');
const card = (page: Page) => page.locator('vigie-card .card');

describe('the keys', () => {
  it.each([
    ['fr', 'n', { kind: 'own', competitor: null }],
    ['fr', 'c', { kind: 'competitor' }],
    ['fr', 'i', { kind: 'inspiration', competitor: null }],
    ['fr', 'r', { kind: 'rule', competitor: null }],
    ['en', 'o', { kind: 'own', competitor: null }],
    ['en', '3', { tone: 'negative' }],
    ['fr', '1', { tone: 'positive' }],
    ['fr', 'a', { needsAnswer: true }],
  ] as const)('in %s, %s says it with nothing focused, and the page does not see it', async (language, key, said) => {
    const page = await kept({ language });
    await page.keyboard.press(key);
    expect(await sent(page, 'change')).toEqual([{ type: 'change', clip: draft().clip.id, said }]);
    expect(await seen(page)).toEqual([]);
  });

  it('say a tone by the place of the digit on a French keyboard', async () => {
    const page = await kept();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: '"', code: 'Digit3', text: '"' });
    expect(await sent(page, 'change')).toMatchObject([{ said: { tone: 'negative' } }]);
  });

  it('are the page’s while one of its fields has the focus, and with a modifier', async () => {
    const page = await kept();
    await page.focus('#search');
    await page.keyboard.type('nz1');
    await page.keyboard.press('Escape');
    expect(await page.inputValue('#search')).toBe('nz1');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('Control+z');
    expect(await sent(page, 'change')).toEqual([]);
    expect(await sent(page, 'undo')).toEqual([]);
    expect(await seen(page)).toContain('z');
    expect(await card(page).isVisible()).toBe(true);
  });

  it('cannot be pressed by a script of the page', async () => {
    const page = await kept();
    await page.evaluate(() => {
      for (const key of ['z', 'n', 'Escape'])
        document.dispatchEvent(new KeyboardEvent('keydown', { key, code: `Key${key}`, bubbles: true }));
    });
    expect(await sent(page, 'undo')).toEqual([]);
    expect(await card(page).isVisible()).toBe(true);
  });

  it('undo the clip, and then say so', async () => {
    const page = await kept({ language: 'en' });
    await page.keyboard.press('z');
    expect(await sent(page, 'undo')).toHaveLength(1);
    expect(await card(page).textContent()).toBe('Clip undone');
    await page.clock.runFor(3_100);
    expect(await card(page).count()).toBe(0);
  });
});

describe('what is written in it', () => {
  it('is a note saved by Enter, of which the page sees no key and takes no focus', async () => {
    const page = await kept();
    await page.keyboard.press('e');
    await page.keyboard.type('Lot 2611, z et n');
    await page.keyboard.press('Enter');
    expect(await sent(page, 'change')).toEqual([{ type: 'change', clip: draft().clip.id, said: { note: 'Lot 2611, z et n' } }]);
    expect(await seen(page)).toEqual([]);
  });

  it('is not lost when Escape closes the card', async () => {
    const page = await kept();
    await page.keyboard.press('t');
    await page.keyboard.type('#rappel, px-2, rappel');
    await page.keyboard.press('Escape');
    expect(await card(page).count()).toBe(0);
    expect(await sent(page, 'change')).toMatchObject([{ said: { tags: ['rappel', 'px-2'] } }]);
  });

  it('a competitor and a campaign are chosen among the brand’s', async () => {
    const page = await kept();
    await page.keyboard.press('c');
    await page.locator('vigie-card #vigie-competitor').selectOption('Atelier Lunaire');
    await page.keyboard.press('e');
    await page.locator('vigie-card #vigie-campaign').selectOption('rappel-px2');
    expect((await sent(page, 'change')).slice(1)).toMatchObject([
      { said: { competitor: 'Atelier Lunaire' } },
      { said: { campaign: 'rappel-px2' } },
    ]);
  });

  it('another brand undoes this capture and takes the next', async () => {
    const page = await kept({ state: { brands: two } });
    await page.locator('vigie-card #vigie-brand').selectOption('cafe-brume');
    expect(await sent(page, 'choose-brand')).toEqual([{ type: 'choose-brand', folder: 'cafe-brume' }]);
    expect(await sent(page, 'undo')).toHaveLength(1);
    expect(await card(page).textContent()).toContain('Café Brume');
  });

  it('says when a change could not be saved', async () => {
    const page = await kept({ deaf: true });
    await page.keyboard.press('n');
    expect(await page.locator('vigie-card [role=alert]').textContent()).toMatch(/n’a pas été enregistré/);
  });
});

describe('what it shows', () => {
  const text = async (given: Given) => (await card(await kept(given)).textContent()) ?? '';

  it('says what was understood, by the brand’s clock and in the language’s figures', async () => {
    const shown = await text({ view: { timeZone: 'America/New_York' } });
    for (const part of [
      'Nadège T. @nadege.bricole',
      '18 nov. 2026, 7\u00a0h\u00a012',
      'environ 1\u202f200\u00a0réactions',
      '38\u00a0commentaires',
      'pour Maison Copeau',
    ])
      expect(shown).toContain(part);
  });

  it('says what was not found, and never fills it in', async () => {
    const empty = { author: { name: null, handle: null, url: null }, published: null, text: null, figures: [] };
    const shown = await text({ draft: draft({ post: { ...draft().clip.post, ...empty } }) });
    expect(shown).toMatch(/Auteurnon trouvéPubliénon trouvéTextenon trouvéChiffresnon trouvés/);
  });

  it('says that a reader failed, that a post was captured before, and where the clip is', async () => {
    const failed: Partial<Clip> = { readerFailed: true, reading: 'article' };
    const shown = await text({ draft: draft(failed, { already: 2, sameAuthor: 3 }), clip: { state: 'stored' } });
    for (const part of [
      'Le lecteur Instagram n’a rien trouvé\u00a0: lu autrement (article).',
      'Déjà captée 2 fois',
      'Même auteur\u00a0: 3\u00a0captures',
      'rangée',
    ])
      expect(shown).toContain(part);
  });

  it('learns that the clip has arrived', async () => {
    const page = await kept();
    expect(await card(page).textContent()).toContain('en attente');
    await page.evaluate(
      (stored) => {
        fake.state = { ...fake.state, recent: [stored] };
      },
      listed(draft().clip, { state: 'stored' }),
    );
    await page.clock.runFor(1_300);
    expect(await card(page).textContent()).toContain('rangée');
  });

  it('shows hostile words as words', async () => {
    const { post } = draft().clip;
    const figures = [{ measure: null, label: HOSTILE, text: HOSTILE, value: 3, approximate: false }];
    const page = await kept({
      draft: draft({ post: { ...post, author: { name: HOSTILE, handle: HOSTILE, url: null }, text: HOSTILE, language: HOSTILE, figures } }),
    });
    expect(await card(page).locator('img, script').count()).toBe(0);
    expect(await card(page).textContent()).toContain('<img src=x');
    expect(await page.evaluate(() => globalThis.hit)).toBeUndefined();
  });
});

describe('the page around it', () => {
  it('cannot style it, look into it, or cover it', async () => {
    const page = await kept({
      html: `${PAGE}<dialog>Fenêtre du site</dialog><script>document.querySelector('dialog').showModal()</script><div style="position:fixed;inset:0;z-index:2147483647"></div>`,
    });
    const look = await card(page).evaluate((element) => {
      const { color, fontSize, backgroundColor } = getComputedStyle(element);
      const { right, top } = element.getBoundingClientRect();
      return { color, fontSize, backgroundColor, right, top };
    });
    expect(look).toEqual({ color: 'rgb(20, 25, 27)', fontSize: '14px', backgroundColor: 'rgb(252, 253, 252)', right: 1268, top: 12 });
    await page.locator('vigie-card').getByRole('button', { name: 'Attend une réponse' }).click();
    expect(await sent(page, 'change')).toHaveLength(1);
    const closed = await kept({ view: { open: false } });
    expect(await closed.evaluate(() => document.querySelector('vigie-card')?.shadowRoot)).toBeNull();
  });

  it('keeps its focus until a key of the card asks for it', async () => {
    const page = await kept();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    await page.keyboard.press('m');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  });

  it('is free of the card after six seconds, but not while the pointer or the focus is in it', async () => {
    const page = await kept({ still: true });
    await page.clock.runFor(5_000);
    await page.keyboard.press('2');
    await page.clock.runFor(5_000);
    expect(await card(page).count()).toBe(1);
    await page.clock.runFor(1_100);
    expect(await card(page).count()).toBe(0);
    const held = await kept({ still: true });
    await held.mouse.move(1_100, 100);
    await held.clock.runFor(20_000);
    expect(await card(held).count()).toBe(1);
    await held.mouse.move(10, 700);
    await held.clock.runFor(1_100);
    expect(await card(held).count()).toBe(0);
  });

  it('does not see it in a picture', async () => {
    const page = await kept();
    await page.evaluate(() => parts.veilCard(true));
    expect(await card(page).isVisible()).toBe(false);
    await page.evaluate(() => parts.veilCard(false));
    expect(await card(page).isVisible()).toBe(true);
  });
});

it.each(['fr', 'en'] as const)(
  'has no fault for assistive technology in %s, in either theme, and fits a narrow window',
  async (language) => {
    for (const dark of [false, true]) {
      const page = await kept({ language, view: { width: 320, dark }, html: '', state: { brands: two } });
      await page.keyboard.press('c');
      await page.keyboard.press('t');
      expect(await faults(page, 'vigie-card')).toEqual([]);
      const box = await card(page).boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 320).toBe(true);
      expect(await card(page).evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    }
  },
);

it('a sentence says why nothing was captured, as text, and Escape puts it away', async () => {
  const page = await ui.open({ width: 1280 }, PAGE);
  await page.evaluate((sentence) => parts.showProblem(sentence, 'fr'), HOSTILE);
  await expect.poll(() => card(page).textContent()).toContain('<img src=x');
  expect(await faults(page, 'vigie-card')).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await card(page).count()).toBe(0);
});

describe('choosing several posts', () => {
  const LIST = `<script>window.seen=[];document.addEventListener('keydown',(e)=>seen.push(e.key))</script>${Array.from({ length: 4 }, (_, place) => `<article style="height:500px">Publication ${place}</article>`).join('')}`;
  const choose = async (language: Language) => {
    const page = await ui.open({ width: 800, height: 600 }, LIST);
    await page.evaluate((said) => {
      parts.chooseSeveral([...document.querySelectorAll('article')], said, (places) => {
        Object.assign(globalThis, { places });
      });
    }, language);
    return page;
  };

  it('moves with the arrows, ticks with the space bar, keeps with Enter in the order of the page', async () => {
    const page = await choose('fr');
    for (const key of ['ArrowDown', 'ArrowDown', ' ', 'ArrowUp', 'ArrowUp', ' ']) await page.keyboard.press(key);
    expect(await page.locator('vigie-card').getByRole('checkbox', { checked: true }).count()).toBe(2);
    expect(await page.locator('vigie-card [role=status]').textContent()).toBe('2 sur 4 choisies');
    expect(await faults(page, 'vigie-card')).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('places')).toEqual([0, 2]);
    expect(await page.locator('vigie-card').count()).toBe(0);
    expect(await seen(page)).toEqual([]);
  });

  it('follows the posts as the page scrolls, and Escape leaves with none', async () => {
    const page = await choose('en');
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(100);
    const gap = await page.evaluate(() => {
      const post = document.querySelectorAll('article')[3]?.getBoundingClientRect();
      const box = document.querySelector('vigie-card')?.shadowRoot?.querySelectorAll('.box')[3]?.getBoundingClientRect();
      return Math.abs((post?.top ?? 0) - (box?.top ?? 100));
    });
    expect(gap).toBeLessThan(1);
    await page.keyboard.press('Escape');
    expect(await page.evaluate('places')).toEqual([]);
  });
});
