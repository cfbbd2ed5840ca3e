/** The desk's queue of mentions: who waits is worked through by keyboard alone, and nothing is written but events. */

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClipEvent } from '../../scripts/model/clip.ts';
import type { EventKept, MentionQueue } from '../../scripts/model/mention-queue.ts';
import { readClips } from '../../scripts/workspace/clips.ts';
import { keepClip } from '../../scripts/workspace/keep-clip.ts';
import { actOf } from '../../site/client-desk/queue/keys.ts';
import { answerLanguage, inViewAfter, repliesWith } from '../../site/client-desk/queue/view.ts';
import { CHROMIUM_ARGS, needChromium } from '../chromium.ts';
import { listing } from '../host/talk.ts';
import { dataFolder } from '../workspace.ts';
import { type AloneDoors, doorsAlone } from './doors-alone.ts';
import { type OpenDesk, openDesk } from './open.ts';
import { IDS, keepMessages, messageClip, REPLY, WAITING_BRAND } from './waiting-brand.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const brandFolder = () => dataFolder({ 'lune/brand.yaml': WAITING_BRAND, 'lune/replies/casse.mdx': REPLY });

/** The events of the brand as they lie on the disk, oldest first. */
function eventsOf(data: string): ClipEvent[] {
  return readdirSync(join(data, 'lune/clips'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.event.json'))
    .map((name) => JSON.parse(readFileSync(join(data, 'lune/clips', name), 'utf8')) as ClipEvent)
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

describe('the doors', () => {
  const data = brandFolder();
  let doors: AloneDoors;
  beforeAll(async () => {
    await keepMessages(data);
    doors = await doorsAlone(data);
  });
  afterAll(() => doors?.close());

  const toned = { event: 'changed', clip: IDS.oldest, said: { tone: 'negative' } };
  const answered = { event: 'answered', clip: IDS.oldest, outcome: 'answered', permalink: null, reply: null, language: null };

  it.each([
    ['without the token', 403, { brand: 'lune', event: toned }, { 'X-Vigie-Token': '' }],
    ['from another origin', 403, { brand: 'lune', event: toned }, { Origin: 'http://localhost:1' }],
    ['from another site', 403, { brand: 'lune', event: toned }, { 'Sec-Fetch-Site': 'cross-site' }],
    ['for a path as a brand', 404, { brand: '../lune', event: toned }, {}],
    ['for a brand that is not there', 404, { brand: 'soleil', event: toned }, {}],
    ['for a clip that is not there', 409, { brand: 'lune', event: { ...toned, clip: '20261117t080000z-000000000000' } }, {}],
    ['for a clip that never asked for an answer', 409, { brand: 'lune', event: { ...toned, clip: IDS.earlier } }, {}],
    ['for a path as a clip', 400, { brand: 'lune', event: { ...toned, clip: '../x' } }, {}],
    ['for a tone of its own', 400, { brand: 'lune', event: { ...toned, said: { tone: 'angry' } } }, {}],
    ['for a field that is not the page’s', 400, { brand: 'lune', event: { ...toned, said: { kind: 'own' } } }, {}],
    ['for a kind of event that is not the page’s', 400, { brand: 'lune', event: { event: 'undone', clip: IDS.oldest } }, {}],
    ['for a time of its own', 400, { brand: 'lune', event: { ...answered, at: '2020-01-01T00:00:00Z' } }, {}],
    ['for a path as a reply', 422, { brand: 'lune', event: { ...answered, reply: '../brand' } }, {}],
    ['for an address that is a script', 422, { brand: 'lune', event: { ...answered, permalink: 'javascript:alert(1)' } }, {}],
    ['for a person who is not there', 422, { brand: 'lune', event: { event: 'handed', clip: IDS.oldest, to: 'toString' } }, {}],
  ])('refuse %s, with a sentence and without a trace', async (_, status, body, headers) => {
    const before = listing(data);
    const answer = await doors.ask('event', body, headers);
    expect(answer.status).toBe(status);
    expect((answer.body as { problem: string }).problem).toMatch(/\.$/);
    expect(listing(data)).toEqual(before);
  });

  it('refuse to undo what is no act of the queue, and what is undone already', async () => {
    const before = listing(data);
    for (const id of [IDS.oldest, '20261117t080000z-000000000000'])
      expect((await doors.ask('event/undo', { brand: 'lune', id })).status).toBe(409);
    expect((await doors.ask('mentions?brand=..%2Flune')).status).toBe(404);
    expect(listing(data)).toEqual(before);
  });

  it('keep one event for one act, in their order though the clock stands still, and answer with the queue that follows', async () => {
    const kept: EventKept[] = [];
    for (const event of [toned, { ...toned, said: { tone: 'neutral' } }, { event: 'handed', clip: IDS.oldest, to: 'ines' }])
      kept.push((await doors.ask('event', { brand: 'lune', event })).body);
    const first = kept.at(-1)?.queue.mentions[0];
    expect([first?.clip, first?.tone, first?.assignee]).toEqual([IDS.oldest, 'neutral', 'ines']);
    expect((await doors.ask('event', { brand: 'lune', event: answered })).status).toBe(201);
    expect((await doors.ask('event', { brand: 'lune', event: answered })).status).toBe(409);
    const undone = await doors.ask('event/undo', { brand: 'lune', id: kept[1]?.id });
    expect(undone.status).toBe(201);
    expect((await doors.ask('event/undo', { brand: 'lune', id: kept[1]?.id })).status).toBe(409);
    const { queue } = undone.body as EventKept;
    expect([queue.total, queue.week.answered]).toEqual([2, 1]);
    expect(eventsOf(data).map(({ event }) => event)).toEqual(['changed', 'changed', 'handed', 'answered', 'undone']);
    expect(readClips(data, 'lune').groups.find(({ id }) => id === IDS.oldest)?.clip.tone).toBe('negative');
  });

  it('say nothing new while nothing is', async () => {
    const { state } = (await doors.ask('mentions?brand=lune')).body as MentionQueue;
    expect((await doors.ask(`mentions?brand=lune&known=${state}`)).body).toEqual({ state });
  });
});

describe('what follows', () => {
  const of = (...slugs: string[]) => slugs.map((slug) => ({ slug })) as never[];
  it('is the message after the one that left, or the one before', () => {
    expect(inViewAfter(of('a', 'b', 'c'), of('a', 'c'), 'b')).toEqual({ slug: 'c' });
    expect(inViewAfter(of('a', 'b', 'c'), of('a', 'b'), 'c')).toEqual({ slug: 'b' });
    expect(inViewAfter(of('a'), of(), 'a')).toBeNull();
    expect(inViewAfter([], of('z'), null)).toEqual({ slug: 'z' });
  });
  it('digits act on a French keyboard, and no key with Ctrl does', () => {
    const pressed = { ctrlKey: false, altKey: false, metaKey: false, isComposing: false, repeat: false };
    expect(actOf({ ...pressed, key: '&', code: 'Digit1' })).toBe('positive');
    expect(actOf({ ...pressed, key: 'R', code: 'KeyR' })).toBe('answered');
    expect(actOf({ ...pressed, key: 'r', code: 'KeyR', ctrlKey: true })).toBeNull();
    expect(actOf({ ...pressed, key: 's', code: 'KeyS', repeat: true })).toBeNull();
  });
  it('replies are found without accents, in the language that the page declares', () => {
    const reply = { title: 'Colis arrivé cassé', tags: ['livraison'], variants: [] } as never;
    expect(repliesWith([reply], 'CASSE liv')).toEqual([reply]);
    expect(repliesWith([reply], 'retard')).toEqual([]);
    expect(answerLanguage('en-GB', ['fr'])).toEqual({ language: 'en', guessed: false });
    expect(answerLanguage('de', ['fr', 'en'])).toEqual({ language: 'fr', guessed: true });
  });
});

describe('the page', () => {
  const data = brandFolder();
  let desk: OpenDesk;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    await keepMessages(data);
    desk = await openDesk(data);
    browser = await chromium.launch({ executablePath: needChromium(), args: CHROMIUM_ARGS });
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });

  const name = () => page.locator('#message-name');
  const saidIs = (text: string | RegExp) => page.locator('#queue-said').filter({ hasText: text }).waitFor();
  const total = () => page.locator('#queue-title').innerText();

  it('works through three messages by keyboard alone', async () => {
    await page.goto(`${desk.address}desk/mentions/?brand=lune`, { timeout: 60_000 });
    await name().filter({ hasText: 'Nadège Tellier' }).waitFor();
    expect(await total()).toBe('3 messages attendent une réponse');
    expect(await page.locator('.in-view .earlier').innerText()).toContain('Merci pour le joli paquet.');
    await page.locator('.shot summary').press('Enter');
    await expect.poll(() => page.evaluate('document.querySelector(".shot img")?.naturalWidth'), { timeout: 10_000 }).toBe(600);

    await page.keyboard.press('3');
    await saidIs('Ton noté : Négatif');
    await page.keyboard.press('p');
    await page.getByRole('group', { name: 'Qui s’en charge' }).waitFor();
    await page.keyboard.press('2');
    await saidIs('Samir Haddad s’en charge');
    await page.keyboard.press('c');
    await saidIs('est copié');
    expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(/^Nadège Tellier, navrés/);
    await page.keyboard.press('r');
    await page.keyboard.type('https://x.com/atelierlune/status/99');
    await page.keyboard.press('Enter');
    await saidIs('Répondu : Nadège Tellier');

    await name().filter({ hasText: '<img' }).waitFor();
    await page.keyboard.press('n');
    expect(await page.getByLabel('Note').last().inputValue()).toBe('déjà appelée');
    await page.keyboard.type(' 1 r s u');
    await page.keyboard.press('Control+Enter');
    await saidIs('Note enregistrée');
    await page.keyboard.press('s');
    await saidIs(/^Sans réponse à donner/);
    await name().filter({ hasText: 'Paul Vasseur' }).waitFor();
    expect(await total()).toBe('Un message attend une réponse');
    await page.keyboard.press('u');
    await saidIs('Annulé : Sans réponse');
    await name().filter({ hasText: '<img' }).waitFor();
    await page.keyboard.press('j');
    await name().filter({ hasText: 'Paul Vasseur' }).waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('message-name');
  });

  it('leaves exactly the events of these acts', () => {
    const acts = eventsOf(data).map(({ id: _, version: __, brand: ___, at: ____, ...act }) => act);
    expect(acts).toEqual([
      { event: 'changed', clip: IDS.oldest, said: { tone: 'negative' } },
      { event: 'handed', clip: IDS.oldest, to: 'samir' },
      {
        event: 'answered',
        clip: IDS.oldest,
        outcome: 'answered',
        permalink: 'https://x.com/atelierlune/status/99',
        reply: 'casse',
        language: 'fr',
      },
      { event: 'changed', clip: IDS.middle, said: { note: 'déjà appelée 1 r s u' } },
      { event: 'answered', clip: IDS.middle, outcome: 'not-needed', permalink: null, reply: null, language: null },
      { event: 'undone', clip: eventsOf(data)[4]?.id },
    ]);
  });

  it('agrees with the site’s page of mentions', async () => {
    const site = await page.context().newPage();
    await site.goto(`${desk.address}lune/mentions/`, { timeout: 60_000 });
    const text = await site.locator('main').innerText();
    for (const who of ['Paul Vasseur', 'Nadège Tellier']) expect(text).toContain(who);
    expect(await site.locator('h1').innerText()).toMatch(/2|deux/i);
    await site.close();
  });

  it('shows what comes from elsewhere, without a reload, and keeps what is being typed', async () => {
    await page.keyboard.press('n');
    await page.getByLabel('Note').last().fill('à rappeler');
    keepClip(data, messageClip('20261120t070000z-eeeeeeeeeeee', 'Rosa Blum', 'Une question sur la garantie.'), new Map());
    await saidIs('Un nouveau message attend');
    expect(await page.getByLabel('Note').last().inputValue()).toBe('à rappeler');
    await page.keyboard.press('Escape');
    await page.locator('#queue-list').getByText('Rosa Blum').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('message-name');
  });

  it('runs nothing of what others wrote', async () => {
    await page.keyboard.press('k');
    await name().filter({ hasText: '<img' }).waitFor();
    expect(await page.locator('.in-view blockquote').innerText()).toContain('<script>');
    expect(await page.evaluate('window.harmed')).toBeUndefined();
    expect(await page.locator('.in-view [translate=no]').count()).toBeGreaterThan(1);
  });

  it('can have its keys put out', async () => {
    await page.getByLabel('Touches actives').press('Space');
    const before = eventsOf(data).length;
    await page.locator('#message-name').focus();
    await page.keyboard.press('1');
    await page.keyboard.press('s');
    expect(await page.locator('[aria-keyshortcuts]').count()).toBe(0);
    await page.getByLabel('Touches actives').press('Space');
    expect(eventsOf(data)).toHaveLength(before);
  });

  it.each(['desk/mentions/?brand=lune', 'en/desk/mentions/?brand=lune'])(
    'axe finds nothing on %s, with a form or nobody, light or dark',
    async (path) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ bypassCSP: true, colorScheme });
        const seen = await context.newPage();
        await seen.goto(desk.address + path);
        await seen.locator('#message-name').waitFor();
        await seen.evaluate(AXE);
        for (const key of ['', 'r', 'Escape', 'p', 'Escape', 'n']) {
          if (key) await seen.keyboard.press(key);
          const found = await seen.evaluate<string[]>(
            `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html.slice(0, 160)))`,
          );
          expect(found, `${path} ${colorScheme} ${key}`).toEqual([]);
        }
        await context.close();
      }
    },
  );

  it('says what was done this week once nobody waits', async () => {
    for (let left = 3; left > 0; left--) {
      await page.locator('#message-name').waitFor();
      const who = await name().innerText();
      await page.keyboard.press('s');
      await expect.poll(() => page.evaluate(`document.getElementById('message-name')?.innerText`)).not.toBe(who);
    }
    await expect.poll(total).toBe('Personne n’attend de réponse');
    expect(await page.locator('#queue-nobody').innerText()).toMatch(/1 message répondu, 3 sans réponse à donner/);
    await page.keyboard.press('u');
    await name().waitFor();
    await expect.poll(total).toBe('Un message attend une réponse');
    expect(errors).toEqual([]);
  });
});
