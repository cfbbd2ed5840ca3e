/** The side panel: a message answered by the keyboard alone, a post said to be published, what works without the host, and nothing moved under the eyes. */

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE } from './fake-background.ts';
import { EMPTY, type FakePanel, type FakePanelGiven, NADEGE, NADEGE_PAGE, OWN, PANEL, RIVAL, RIVAL_KNOWN } from './fake-panel.ts';
import { faults, overflow, startUi, type Ui, type View } from './ui-page.ts';

declare global {
  var panelBackground: FakePanel;
  var pageChanged: () => void;
  var pageLeft: () => void;
  var accessAsked: number | undefined;
}

/** A machine that builds beside the test is slow. */
const SOON = { timeout: 10_000 };

let ui: Ui;
beforeAll(async () => {
  ui = await startUi();
});
afterEach(() => ui.clear());
afterAll(() => ui.close());

/** `wait: false`: the host is slow, what was last known is shown meanwhile. */
async function panel(given: FakePanelGiven = {}, view: Partial<View> = {}, wait = true): Promise<Page> {
  const page = await ui.open({ width: 360, height: 800, ...view });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(
    async ([start, waiting]) => {
      globalThis.panelBackground = parts.fakePanel(start);
      if (!waiting) panelBackground.hold();
      const shown = parts.showPanel({
        ask: panelBackground.ask,
        tab: async () => 7,
        shortcut: async () => 'Alt+Maj+S',
        onPage: (changed, left) => {
          globalThis.pageChanged = changed;
          globalThis.pageLeft = left;
        },
        askAccess: async () => {
          globalThis.accessAsked = (globalThis.accessAsked ?? 0) + 1;
          return true;
        },
        openOptions: () => {},
        now: () => new Date('2026-11-21T08:40:00Z'),
      });
      if (waiting) await shown;
    },
    [given, wait] as const,
  );
  await page.locator('#page-title span').first().waitFor();
  return page;
}

const logged = (page: Page) => page.evaluate(() => panelBackground.logged);
const sent = (page: Page, type: string) =>
  page.evaluate((wanted) => panelBackground.sent.filter((message) => message.type === wanted), type);
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const focused = (page: Page) => page.evaluate(() => document.activeElement?.closest('section')?.id ?? document.activeElement?.tagName);
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

it('answers the oldest message with a reply of the library, with the keyboard alone', async () => {
  const page = await panel();
  await press(page, 'a', 'Enter', 'Tab', 'Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Choisir une réponse type');
  await press(page, 'Enter');
  await page.keyboard.type('securite');
  await press(page, 'Enter', 'Enter', 'Tab', 'Enter');
  await expect.poll(() => page.getByRole('status').textContent(), SOON).toBe('Texte copié');
  expect(await clipboard(page)).toBe(
    'Bonjour Nadège T., le numéro de lot est sous la poignée : le 2611 est rappelé. Écrivez-nous en message privé.',
  );
  await press(page, 'Tab', 'Enter');
  await expect
    .poll(() => logged(page))
    .toEqual([{ event: 'answered', clip: NADEGE.clip, outcome: 'answered', permalink: null, reply: 'rappel-px2', language: 'fr' }]);
  await expect.poll(() => page.getByRole('status').textContent(), SOON).toBe('Répondu à Nadège T.');
  expect(await focused(page)).toBe('replies');
  expect(await page.locator('#waiting-title').textContent()).toContain('8');
  // The way back stays after the host has confirmed, in the queue too.
  await expect.poll(async () => (await sent(page, 'panel')).length, SOON).toBeGreaterThan(1);
  expect(await page.locator('#waiting .done').textContent()).toContain('Répondu à Nadège T.');
  await press(page, 'z');
  await expect.poll(() => sent(page, 'unlog'), SOON).toHaveLength(1);
  await expect.poll(() => page.locator('#waiting-title').textContent(), SOON).toContain('9');
});

it('hands a message to somebody, or says that it needs no answer, and takes each back', async () => {
  const page = await panel();
  await press(page, 'a', 'ArrowDown', 'Enter');
  const row = page.locator('#waiting li').nth(1);
  await row.getByLabel('Confier à').selectOption('hugo');
  await row.getByRole('button', { name: 'Confier' }).press('Enter');
  await expect.poll(() => row.locator('.done').textContent(), SOON).toContain('Client, Roubaix\u00a0: confié à Hugo Marin');
  await row.getByRole('button', { name: 'Sans réponse à donner' }).press('Enter');
  await expect.poll(() => row.locator('.done').textContent(), SOON).toContain('sans réponse à donner');
  expect((await logged(page)).map((event) => event.event)).toEqual(['handed', 'answered']);
  await row.getByRole('button', { name: 'Annuler' }).press('Enter');
  await expect.poll(() => row.locator('summary').count(), SOON).toBe(1);
  expect(await focused(page)).toBe('waiting');
});

it('fits the reply to the language of the message, and says what it guessed and what is missing', async () => {
  const page = await panel();
  await page.locator('#waiting li').nth(2).locator('summary').press('Enter');
  await page.locator('#waiting li').nth(2).getByRole('button', { name: 'Choisir une réponse type' }).press('Enter');
  await expect.poll(() => page.getByLabel('Langue').inputValue(), SOON).toBe('en');
  expect(await page.getByText('Langue devinée d’après le message.').count()).toBe(1);
  expect(await page.locator('#replies .ready').first().textContent()).toContain('Hello Tom Hale');
  expect(await page.locator('#replies li').nth(1).textContent()).toContain('Il n’y en a qu’en français.');
  expect(await page.locator('#replies li').nth(1).textContent()).toContain('à relire depuis le 1ᵉʳ nov.');
});

it('offers no « Répondu » without a message', async () => {
  const page = await panel();
  expect(await page.locator('#replies').getByRole('button', { name: 'Répondu', exact: true }).count()).toBe(0);
  expect(await page.locator('#replies .ready').first().textContent()).toBe(
    'Bonjour, seules les PX-2 du lot 2611 sont rappelées. Le numéro est sous la poignée.',
  );
});

it('shows the message in view with its waiting time, and puts its replies next', async () => {
  const page = await panel({ page: NADEGE_PAGE });
  expect(await page.locator('#page .turn').textContent()).toContain('26\u00a0h ouvrées');
  expect(await page.locator('main > section').evaluateAll((all) => all.map(({ id }) => id))).toEqual([
    'page',
    'replies',
    'waiting',
    'today',
    'note',
  ]);
  expect(await page.locator('#replies').textContent()).toContain('Pour répondre à Nadège T., sur cette page');
});

describe('published here', () => {
  it('takes the address and the time of the post in view, and is undone', async () => {
    const page = await panel({ page: OWN });
    await page.getByRole('button', { name: 'Publié ici' }).press('Enter');
    await expect
      .poll(() => logged(page))
      .toEqual([
        {
          event: 'published',
          entry: '2026-11-21-rappel-px2',
          variant: 'instagram',
          permalink: 'https://www.instagram.com/p/Own1/',
          publishedAt: '2026-11-21T11:31:00Z',
        },
      ]);
    await page.locator('#today').getByRole('button', { name: 'Annuler' }).press('Enter');
    await expect.poll(() => page.getByRole('button', { name: 'Publié ici' }).count(), SOON).toBe(1);
  });

  it('says why it is not here, and takes a pasted address of the right platform only', async () => {
    const page = await panel({ page: RIVAL });
    expect(await page.getByRole('button', { name: 'Publié ici' }).count()).toBe(0);
    const row = page.locator('#today [data-list] > li').nth(2);
    await row.locator('summary').press('Enter');
    expect(await row.textContent()).toContain('n’est pas d’un compte de la marque');
    for (const [written, wrong] of [
      ['javascript:alert(1)', 'pas une adresse web'],
      ['https://x.com/maisoncopeau/status/1', 'Cette adresse est de X'],
    ] as const) {
      await row.getByLabel('Adresse de la publication').fill(written);
      await page.keyboard.press('Enter');
      await expect.poll(() => row.locator('.sig').allTextContents(), SOON).toContainEqual(expect.stringContaining(wrong));
    }
    await row.getByLabel('Adresse de la publication').fill('https://www.instagram.com/p/Mine/');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => logged(page))
      .toMatchObject([{ event: 'published', permalink: 'https://www.instagram.com/p/Mine/', publishedAt: null }]);
  });
});

it('copies the text, and the image as PNG, read only once its row is opened', async () => {
  const page = await panel();
  const row = page.locator('#today [data-list] > li').nth(1);
  expect(await sent(page, 'panel-media')).toEqual([]);
  await row.getByRole('button', { name: 'Copier le texte' }).press('Enter');
  await expect.poll(() => clipboard(page), SOON).toContain('lot 2611');
  await row.locator('summary').press('Enter');
  await expect
    .poll(() => row.locator('img').evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth)), SOON)
    .toEqual([80]);
  await row.getByRole('button', { name: 'Copier l’image' }).press('Enter');
  await expect.poll(() => page.getByRole('status').textContent(), SOON).toBe('Image copiée');
  expect(await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types)).toEqual(['image/png']);
  expect(await sent(page, 'panel-media')).toHaveLength(1);
});

it('keeps a note on the competitor in view, resting on its clip', async () => {
  const page = await panel({ page: RIVAL, panel: { ...PANEL, known: RIVAL_KNOWN } });
  expect(await page.locator('#page').textContent()).toContain('Concurrent\u00a0: Atelier Lunaire');
  await press(page, 'n', 'Tab');
  await page.keyboard.type('Annonce sa ponceuse avant le salon.');
  await press(page, 'Control+Enter');
  await expect
    .poll(() => logged(page))
    .toEqual([
      {
        event: 'note',
        about: 'competitor',
        name: 'Atelier Lunaire',
        text: 'Annonce sa ponceuse avant le salon.',
        clip: '20261120t101500z-00000000000a',
      },
    ]);
  expect(await page.locator('#note .done').textContent()).toContain('Note gardée, sur Atelier Lunaire');
  await page.getByLabel('À propos de').selectOption({ label: 'nouvelle tendance…' });
  await page.getByRole('button', { name: 'Garder la note' }).press('Enter');
  expect(await page.locator('#note-wrong').textContent()).toBe('Dites de qui ou de quoi parle la note.');
});

it('captures the page in view as needing an answer, and undoes it', async () => {
  const page = await panel({
    page: { ...RIVAL, author: 'Karim B.', handle: 'karim', url: 'https://www.instagram.com/p/New/', permalink: null },
  });
  expect(await page.locator('#page').textContent()).toContain('Personne que vous ayez capté.');
  await page.getByRole('button', { name: 'Capter, à répondre' }).press('Enter');
  await expect.poll(() => sent(page, 'keep'), SOON).toMatchObject([{ said: { needsAnswer: true } }]);
  await page.locator('#page').getByRole('button', { name: 'Annuler' }).press('Enter');
  await expect.poll(() => sent(page, 'undo'), SOON).toHaveLength(1);
  expect(await focused(page)).toBe('page');
});

it('says why a page is not read, and asks for leave only when the button is pressed', async () => {
  const page = await panel({ closed: 'needs-gesture' });
  expect(await page.locator('#page').textContent()).toContain('Alt+Maj+S');
  expect(await page.evaluate(() => globalThis.accessAsked)).toBeUndefined();
  await page.getByRole('button', { name: 'Lire les pages sans geste' }).press('Enter');
  expect(await page.evaluate(() => globalThis.accessAsked)).toBe(1);
});

it('without the host, shows what was last known, says what still works, and keeps what is logged', async () => {
  const page = await panel({ state: { host: 'stopped', waiting: 1 } });
  expect(await page.locator('.trouble').textContent()).toContain('Copier un texte marche');
  expect(await page.locator('header').textContent()).toContain('Données de 9\u00a0h\u00a026, pas encore relues');
  await page.locator('#waiting summary').first().press('Enter');
  await page.locator('#waiting li').first().getByRole('button', { name: 'Répondu' }).press('Enter');
  await expect.poll(() => page.getByRole('status').textContent(), SOON).toContain('Gardé dans le navigateur');
  await page.getByRole('button', { name: 'Réessayer' }).press('Enter');
  await expect.poll(() => page.locator('.trouble').isHidden(), SOON).toBe(true);
});

it('paints what was last known, then the answer, and moves neither the focus nor what is read', async () => {
  const page = await panel(
    { last: { ...PANEL, waiting: { total: 6, mentions: PANEL.waiting.mentions.slice(1) } } },
    { height: 420 },
    false,
  );
  await press(page, 'a', 'ArrowDown', 'Enter');
  await page.locator('#waiting li').nth(1).getByRole('button', { name: 'Répondu' }).focus();
  await page.evaluate(() => scrollTo(0, 160));
  const place = () => page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? 0);
  const before = await place();
  await page.evaluate(() => {
    const { now } = panelBackground;
    const mentions = now.panel?.waiting.mentions.map((one) => ({ ...one, waitedMs: one.waitedMs + 60_000 })) ?? [];
    panelBackground.now = { ...now, panel: now.panel && { ...now.panel, waiting: { total: 9, mentions } } };
    panelBackground.release();
  });
  await expect.poll(() => page.locator('#waiting-title').textContent(), SOON).toContain('9');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Répondu');
  expect(await page.evaluate(() => document.activeElement?.closest('li')?.textContent)).toContain('Tom Hale');
  expect(Math.abs((await place()) - before)).toBeLessThan(2);
});

it('follows the page in view, and keeps a note that is being written', async () => {
  const page = await panel();
  await page.getByLabel('Ce que vous avez vu').fill('À finir');
  await page.evaluate((next) => {
    panelBackground.now = { ...panelBackground.now, page: next };
    pageChanged();
  }, RIVAL);
  await expect.poll(() => page.locator('#page').textContent(), SOON).toContain('Atelier Lunaire');
  expect(await page.getByLabel('Ce que vous avez vu').inputValue()).toBe('À finir');
});

it('logs once what is pressed twice', async () => {
  const page = await panel({
    page: { ...RIVAL, author: 'Karim B.', handle: 'karim', url: 'https://www.instagram.com/p/New/', permalink: null },
  });
  await page.locator('#waiting summary').first().press('Enter');
  const twice = (name: string, within: string) =>
    page
      .locator(within)
      .getByRole('button', { name, exact: true })
      .first()
      .evaluate((button: HTMLElement) => {
        button.click();
        button.click();
      });
  await twice('Répondu', '#waiting');
  await page.getByLabel('À propos de').selectOption({ label: 'Atelier Lunaire' });
  await page.getByLabel('Ce que vous avez vu').fill('Publie le vendredi.');
  await twice('Garder la note', '#note');
  await twice('Capter, à répondre', '#page');
  await expect.poll(() => sent(page, 'keep'), SOON).toHaveLength(1);
  expect((await logged(page)).map(({ event }) => event)).toEqual(['answered', 'note']);
  await twice('Annuler', '#note');
  await expect.poll(() => page.locator('#note .done').count(), SOON).toBe(0);
  expect(await sent(page, 'unlog')).toHaveLength(1);
});

it('logs for the brand that it shows, and shows nothing of it once another is chosen in the popup', async () => {
  const page = await panel({ state: { brand: 'maison-copeau' } });
  await page.evaluate(() => {
    const { state } = panelBackground.now;
    panelBackground.now = { ...panelBackground.now, state: { ...state, brand: 'autre' } };
  });
  await page.locator('#waiting summary').first().press('Enter');
  await page.locator('#waiting').getByRole('button', { name: 'Répondu' }).first().press('Enter');
  await expect.poll(() => sent(page, 'log'), SOON).toMatchObject([{ brand: 'maison-copeau' }]);
  await expect.poll(() => page.locator('#waiting .done').count(), SOON).toBe(0);
  expect(await page.locator('#waiting').textContent()).not.toContain('Nadège');
});

it('says nothing of a page that was left, while the next one is not read', async () => {
  const page = await panel({ page: OWN });
  await expect.poll(() => page.getByRole('button', { name: 'Publié ici' }).count(), SOON).toBe(1);
  await page.evaluate((next) => {
    panelBackground.hold();
    panelBackground.now = { ...panelBackground.now, page: next };
    pageLeft();
    pageChanged();
  }, RIVAL);
  await expect.poll(() => page.locator('#page').textContent(), SOON).toContain('Lecture de la page…');
  expect(await page.getByRole('button', { name: 'Publié ici' }).count()).toBe(0);
  await page.evaluate(() => panelBackground.release());
  await expect.poll(() => page.locator('#page').textContent(), SOON).toContain('Atelier Lunaire');
});

it('shows hostile words as words, and links to the web only', async () => {
  const mention = { ...NADEGE, author: HOSTILE, text: HOSTILE, url: 'javascript:window.hit=1' };
  const [post] = PANEL.posts;
  const page = await panel({
    page: { ...RIVAL, author: HOSTILE, text: HOSTILE },
    panel: {
      ...PANEL,
      waiting: { total: 1, mentions: [mention] },
      posts: post
        ? [{ ...post, title: HOSTILE, variants: post.variants.map((one) => ({ ...one, text: HOSTILE, permalink: 'javascript:hit=1' })) }]
        : [],
      known: {
        ...RIVAL_KNOWN,
        author: HOSTILE,
        notes: [{ about: 'trend', name: HOSTILE, text: HOSTILE, day: null }],
      } as typeof RIVAL_KNOWN,
      replies: PANEL.replies.map((reply) => ({ ...reply, title: HOSTILE, tags: [HOSTILE] })),
      subjects: [{ about: 'trend', name: HOSTILE }],
    },
  });
  for (const summary of await page.locator('summary').all()) await summary.click();
  expect(await page.locator('main img, main script').count()).toBe(0);
  const links = await page.locator('main a').evaluateAll((all) => all.map((one) => [one.getAttribute('href'), one.getAttribute('rel')]));
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter(([href, rel]) => !href?.startsWith('https://') || rel !== 'noreferrer')).toEqual([]);
  expect(await page.evaluate(() => globalThis.hit)).toBeUndefined();
});

it('shows the first five of a long list, then the others', async () => {
  const page = await panel();
  expect(await page.locator('#waiting li').count()).toBe(5);
  await page.getByRole('button', { name: 'Afficher les 2 autres' }).press('Enter');
  expect(await page.locator('#waiting li').count()).toBe(7);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('atelier_du_lac_6');
  expect(await page.locator('#waiting').textContent()).toContain('2 autres attendent');
});

it.each(['fr', 'en'] as const)('has no fault in %s in either theme, and fits 300, 360 and 600 pixels', async (language) => {
  for (const [dark, width, given] of [
    [false, 300, { page: NADEGE_PAGE }],
    [true, 360, { page: RIVAL, panel: { ...PANEL, known: RIVAL_KNOWN } }],
    [true, 600, { panel: EMPTY, closed: 'needs-gesture', state: { host: 'stopped', waiting: 2 } }],
    [false, 360, { panel: null, closed: 'page-closed-to-extensions', state: { host: 'not-paired', brands: [], brand: null } }],
  ] satisfies [boolean, number, FakePanelGiven][]) {
    const page = await panel({ ...given, state: { ...('state' in given ? given.state : {}), language } }, { width, dark });
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await faults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  }
});
