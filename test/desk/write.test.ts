/** What the desk writes in a person's notes: what they meant, where they meant it, and never over what somebody else wrote. */

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ClipLines, Conflict, NoteLine, OpenNote, Removed, Unfit, Written } from '../../scripts/model/desk-edit.ts';
import { hashOf } from '../../scripts/workspace/edit-place.ts';
import { sweepIntake } from '../../scripts/workspace/intake.ts';
import { putJson, someClip } from '../workspace/some-clip.ts';
import { BRAND_YAML, dataFolder, put } from '../workspace.ts';
import { type AloneDoors, doorsAlone } from './doors-alone.ts';
import { isWhole, longNote } from './long-note.ts';
import { send } from './open.ts';

const NOTE = `---
# relu par Inès
title: "Réparer"   # titre
status: draft
at: 2026-03-27 02:30
humeur: 'à moi'
variants:
  - channel: instagram
    text: |-
      Une chaise ?
      On la répare.
    permalink: https://www.instagram.com/p/X1/
  - { channel: facebook, text: court, at: 2026-03-28 09:00, scheduled: true }
---

<Chart data={{ a: 1 }} />
`;

const outside = dataFolder({ 'secret.mdx': NOTE });
const data = dataFolder({
  'lune/brand.yaml': `${BRAND_YAML}pillars: [Réparation, Bois]\n`,
  'soleil/brand.yaml': BRAND_YAML.replaceAll('atelierlune', 'soleil').replaceAll('Atelier Lune', 'Soleil'),
  'soleil/calendar/autre.mdx': NOTE,
  'lune/campaigns/noel.mdx': '---\ntitle: Noël\n---\n',
});
const file = (name: string, kind = 'calendar') => join(data, 'lune', kind, `${name}.mdx`);
const read = (name: string, kind?: string) => readFileSync(file(name, kind), 'utf8');
const everything = () =>
  (readdirSync(data, { recursive: true }) as string[])
    .filter((name) => statSync(join(data, name)).isFile())
    .sort()
    .map((name) => `${name} ${hashOf(readFileSync(join(data, name)))}`);
const trashed = () =>
  (existsSync(join(data, '.trash')) ? (readdirSync(join(data, '.trash'), { recursive: true }) as string[]) : []).filter((name) =>
    name.endsWith('.mdx'),
  );

let desk: AloneDoors;
beforeAll(async () => {
  desk = await doorsAlone(data);
});
afterAll(() => desk.close());
beforeEach(() => {
  put(data, 'lune/calendar/reparer.mdx', NOTE);
});

const open = async (name = 'reparer', kind = 'calendar') => (await desk.ask(`note?brand=lune&kind=${kind}&name=${name}`)).body as OpenNote;
const of = async (name = 'reparer', kind = 'calendar') => ({ brand: 'lune', kind, name, hash: (await open(name, kind)).hash });
const save = async (keys: (string | number)[], value: unknown) => desk.ask('note/save', { ...(await of()), changes: [{ keys, value }] });
const unfit = (answer: { status: number; body: never }): Unfit => {
  expect(answer.status, JSON.stringify(answer.body)).toBe(422);
  return answer.body;
};

describe('opening', () => {
  it('gives the file, its values, its own keys and its hash', async () => {
    const note = await open();
    expect(note).toMatchObject({ source: NOTE, hash: hashOf(NOTE), unknown: ['humeur'], faults: {}, editable: true });
    expect(note.frontmatter.title).toBe('Réparer');
    expect(note.body).toBe('\n<Chart data={{ a: 1 }} />\n');
  });

  it('lists what can be read and says what cannot', async () => {
    put(data, 'lune/calendar/Mon été.mdx', NOTE);
    put(data, 'lune/calendar/cassee.mdx', '---\na: [\n---\n');
    const lines = (await desk.ask('notes?brand=lune&kind=calendar')).body as NoteLine[];
    expect(lines.map(({ name, title, problem }) => [name, title, problem === null])).toEqual([
      ['', 'calendar/Mon été.mdx', false],
      ['cassee', 'cassee', false],
      ['reparer', 'Réparer', true],
    ]);
    expect((await open('cassee')).editable).toBe(false);
    const refused = await desk.ask('note/save', { ...(await of('cassee')), changes: [{ keys: ['title'], value: 'x' }] });
    expect(unfit(refused).fields['']).toMatch(/not valid YAML/);
    for (const name of ['cassee', 'Mon été']) rmSync(file(name));
  });
});

describe('saving', () => {
  it('changes one line of the file, and keeps the version before for thirty days', async () => {
    const before = trashed().length;
    const answer = await save(['title'], 'Réparer, encore');
    expect(answer.status).toBe(200);
    expect(read('reparer')).toBe(NOTE.replace('"Réparer"', '"Réparer, encore"'));
    expect((answer.body as Written).hash).toBe(hashOf(read('reparer')));
    expect(trashed()).toHaveLength(before + 1);
    expect(desk.written()).toBeGreaterThan(0);
  });

  it('two editors: the second is shown both versions, and nothing of the first is lost', async () => {
    const opened = await of();
    expect((await desk.ask('note/save', { ...opened, changes: [{ keys: ['title'], value: 'La première' }] })).status).toBe(200);
    const late = await desk.ask('note/save', { ...opened, changes: [{ keys: ['status'], value: 'idea' }] });
    expect(late.status).toBe(409);
    const { now, problem } = late.body as Conflict;
    expect(problem).toMatch(/changed elsewhere/);
    expect(now.frontmatter.title).toBe('La première');
    expect(read('reparer')).toBe(now.source);
    const chosen = await desk.ask('note/save', { ...opened, hash: now.hash, changes: [{ keys: ['status'], value: 'idea' }] });
    expect(chosen.status).toBe(200);
    expect(read('reparer')).toContain('"La première"');
    expect(read('reparer')).toContain('status: idea');
  });

  it('of two saves at the same time, one is told', async () => {
    const opened = await of();
    const answers = await Promise.all(
      ['un', 'deux'].map((value) => desk.ask('note/save', { ...opened, changes: [{ keys: ['title'], value }] })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('a file changed by hand meanwhile, or gone, is not written', async () => {
    const opened = await of();
    writeFileSync(file('reparer'), `${NOTE}\nà la main`);
    expect((await desk.ask('note/save', { ...opened, changes: [{ keys: ['title'], value: 'x' }] })).status).toBe(409);
    expect(read('reparer')).toBe(`${NOTE}\nà la main`);
    rmSync(file('reparer'));
    expect((await desk.ask('note/save', { ...opened, changes: [{ keys: ['title'], value: 'x' }] })).status).toBe(410);
    expect(existsSync(file('reparer'))).toBe(false);
  });

  it.each([
    [['status'], 'approved', 'status', /not typed/],
    [['status'], 'published', 'status', /not typed/],
    [['title'], '', 'title', /Fill in/],
    [['at'], '2026-02-30 10:00', 'at', /no date of the calendar/],
    [['timeZone'], 'Europe/Atlantide', 'timeZone', /no such time zone/],
    [['variants', 1, 'channel'], 'instagram', 'variants.1.channel', /Two variants/],
    [['variants', 0, 'channel'], 'minitel', 'variants.0.channel', /does not fit/],
    [['variants', 0, 'media'], [{ file: '../../etc/passwd' }], 'variants.0.media.0.file', /media\//],
    [['campaign'], 'paques', 'campaign', /no campaign “paques”.*noel/],
    [['pillar'], 'Jardin', 'pillar', /no content pillar.*Réparation, Bois/],
  ])('%j = %j is refused beside its field', async (keys, value, field, says) => {
    expect(unfit(await save(keys, value)).fields[field]).toMatch(says);
    expect(read('reparer')).toBe(NOTE);
  });

  it('notes that are no MDX are refused, with their line; odd ones that were there stay', async () => {
    const opened = await of();
    for (const body of ['bon\n\nun { seul', "import x from 'node:fs'\n\n<x/>", '<b>ouvert']) {
      const answer = unfit(await desk.ask('note/save', { ...opened, changes: [], body }));
      expect(answer.fields.body, body).toMatch(/Line \d of the notes/);
    }
    expect(read('reparer')).toBe(NOTE);
    expect((await save(['title'], 'x')).status).toBe(200);
    expect(read('reparer')).toContain('<Chart data={{ a: 1 }} />');
  });

  it.each([
    '=cmd()|calc',
    '{process.exit(1)}',
    "import x from 'node:fs'",
    '<script>alert(1)</script>',
    '---\nstatus: approved\n---',
    'a\n---\nb',
  ])('a text such as %j stays a text of the header', async (value) => {
    expect((await save(['variants', 0, 'text'], value)).status).toBe(200);
    const note = await open();
    expect((note.frontmatter.variants as { text: string }[])[0]?.text).toBe(value);
    expect(note.frontmatter.status).toBe('draft');
    expect(note.body).toBe('\n<Chart data={{ a: 1 }} />\n');
  });

  it('a fault that was there before, elsewhere, does not keep a field from being mended', async () => {
    put(data, 'lune/calendar/reparer.mdx', NOTE.replace('status: draft', 'status: validée').replace('2026-03-28 09:00', 'samedi'));
    const answer = await save(['status'], 'draft');
    expect(answer.status).toBe(200);
    expect((answer.body as Written).faults['variants.1.at']).toMatch(/no date/);
  });
});

describe('a file that is not what was opened', () => {
  const again = async (hash: string | null, value = 'Réparer, encore') =>
    desk.ask('note/again', { brand: 'lune', name: 'reparer', hash, source: NOTE, changes: [{ keys: ['title'], value }] });
  const mended = NOTE.replace('"Réparer"', '"Réparer, encore"');

  it('gone: what was typed is written again, with the comments and keys that the file had', async () => {
    rmSync(file('reparer'));
    expect((await again(null)).body).toMatchObject({ name: 'reparer' });
    expect(read('reparer')).toBe(mended);
    expect((await again(null)).body, 'never over another file').toMatchObject({ name: 'reparer-2' });
    expect(unfit(await again(null, '')).fields.title).toMatch(/Fill in/);
    rmSync(file('reparer-2'));
  });

  it('no YAML any more: nothing is written until one says so, and then what stood there is in the trash', async () => {
    const opened = await of();
    const broken = NOTE.replace('status: draft', 'status: [');
    put(data, 'lune/calendar/reparer.mdx', broken);
    const late = await desk.ask('note/save', { ...opened, changes: [{ keys: ['title'], value: 'x' }] });
    expect(late.status).toBe(409);
    const { now } = late.body as Conflict;
    expect(now).toMatchObject({ editable: false, source: broken });
    const kept = trashed().length;
    expect((await again(now.hash)).status).toBe(200);
    expect(read('reparer')).toBe(mended);
    expect(trashed()).toHaveLength(kept + 1);
    expect((await again(now.hash)).status, 'changed once more').toBe(409);
  });

  it.each([
    ['a folder', () => mkdirSync(file('reparer')), 403, /link|real folder/],
    ['a link', () => symlinkSync(join(outside, 'secret.mdx'), file('reparer')), 403, /link/],
    ['of another encoding', () => writeFileSync(file('reparer'), Buffer.from([0x2d, 0xe9])), 422, /UTF-8/],
    ['far too large', () => writeFileSync(file('reparer'), 'x'.repeat(600 * 1024)), 413, /512 KB/],
  ])('%s in its place is left as it is, and said', async (_, put_, status, says) => {
    const opened = await of();
    rmSync(file('reparer'));
    put_();
    const before = everything();
    for (const [door, more] of [
      ['note/save', { changes: [{ keys: ['title'], value: 'x' }] }],
      ['note/remove', {}],
      ['note/again', { source: NOTE, changes: [] }],
    ] as const) {
      const answer = await desk.ask(door, { ...opened, ...more });
      expect(answer.status, door).toBe(status);
      expect((answer.body as { problem: string }).problem).toMatch(says);
    }
    expect(everything()).toEqual(before);
    rmSync(file('reparer'), { recursive: true });
  });
});

describe('a disk that takes no more', () => {
  /** A save in a process of its own, under the shell's limits or as another user: what it says, and what the file holds then. */
  const saveUnder = (limits: { shell?: string; uid?: number }, act: 'save' | 'create') => {
    const { shell = 'true', ...spawning } = limits;
    const script = join(import.meta.dirname, 'save-once.ts');
    const { stdout } = spawnSync('bash', ['-c', `${shell}; exec "$0" "$@"`, process.execPath, script, data, act], {
      encoding: 'utf8',
      ...spawning,
    });
    return stdout;
  };
  const asItWas = () => {
    put(data, 'lune/calendar/longue.mdx', longNote(0));
    chmodSync(file('longue'), 0o664);
    return everything();
  };

  it.each(['save', 'create'] as const)('full: a %s writes nothing, says so, and leaves no part of a file', (act) => {
    const all = asItWas();
    expect(saveUnder({ shell: 'ulimit -f 100' }, act)).toBe('disk-full');
    expect(everything()).toEqual(all);
  });

  it.runIf(process.getuid?.() === 0).each(['save', 'create'] as const)('a folder that is not ours to write in: a %s says so', (act) => {
    const all = asItWas();
    chmodSync(data, 0o755);
    expect(saveUnder({ uid: 65_534 }, act)).toBe('not-writable');
    expect(everything()).toEqual(all);
  });

  it('a save leaves who may read and write the file as it was', () => {
    asItWas();
    expect(saveUnder({}, 'save')).toBe('saved');
    expect(isWhole(read('longue'))).toBe(true);
    expect(statSync(file('longue')).mode & 0o777).toBe(0o664);
    rmSync(file('longue'));
  });
});

describe('the nights of the clock change, Europe/Paris', () => {
  it('02:30 on 29 March does not exist: refused, with its neighbours', async () => {
    for (const answer of [await save(['at'], '2026-03-29 02:30'), await desk.ask('note/move', { ...(await of()), at: '2026-03-29' })]) {
      const { fields, neighbours } = unfit(answer);
      expect(fields.at).toMatch(/does not exist.*2026-03-29 01:30 or 2026-03-29 03:30/);
      expect(neighbours).toEqual(['2026-03-29 01:30', '2026-03-29 03:30']);
    }
    expect(read('reparer')).toBe(NOTE);
  });

  it('02:30 on 25 October comes twice: one says which', async () => {
    for (const answer of [await save(['at'], '2026-10-25 02:30'), await desk.ask('note/move', { ...(await of()), at: '2026-10-25' })]) {
      const { fields, twice } = unfit(answer);
      expect(fields.occurrence).toMatch(/comes twice.*UTC\+2.*UTC\+1/);
      expect(twice).toEqual({ at: '2026-10-25 02:30', first: 'UTC+2', second: 'UTC+1' });
    }
    expect(read('reparer')).toBe(NOTE);
    expect((await desk.ask('note/move', { ...(await of()), at: '2026-10-25', occurrence: 'first' })).status).toBe(200);
    expect((await open()).frontmatter).toMatchObject({ at: '2026-10-25 02:30', occurrence: 'first' });
    expect((await desk.ask('note/move', { ...(await of()), at: '2026-10-26' })).status).toBe(200);
    expect((await open()).frontmatter).not.toHaveProperty('occurrence');
  });

  it('a move keeps the hour and takes the variants’ own times along by as many days', async () => {
    expect((await desk.ask('note/move', { ...(await of()), at: '2026-04-03' })).status).toBe(200);
    expect(read('reparer')).toBe(NOTE.replace('2026-03-27 02:30', '2026-04-03 02:30').replace('2026-03-28 09:00', '2026-04-04 09:00'));
  });

  it('a variant that would land in the skipped hour is named', async () => {
    put(data, 'lune/calendar/reparer.mdx', NOTE.replace('2026-03-28 09:00', '2026-03-28 02:30'));
    const before = read('reparer');
    expect(unfit(await desk.ask('note/move', { ...(await of()), at: '2026-03-28' })).fields['variants.1.at']).toMatch(/does not exist/);
    expect(read('reparer')).toBe(before);
  });
});

describe('making, copying, dropping, taking back', () => {
  it('a new note never takes another’s place', async () => {
    const draft = {
      brand: 'lune',
      kind: 'calendar',
      frontmatter: { title: 'Réparer', at: '2026-11-24', variants: [{ channel: 'x', text: 'a\nb' }] },
    };
    const names = [];
    for (let turn = 0; turn < 3; turn++) names.push(((await desk.ask('note/create', draft)).body as Written).name);
    expect(names).toEqual(['2026-11-24-reparer', '2026-11-24-reparer-2', '2026-11-24-reparer-3']);
    expect(read('2026-11-24-reparer')).toBe(
      '---\ntitle: Réparer\nat: 2026-11-24\nvariants:\n  - channel: x\n    text: |-\n      a\n      b\n---\n',
    );
    const reserved = await desk.ask('note/create', { ...draft, frontmatter: { title: 'List' } });
    expect((reserved.body as Written).name).toBe('list-2');
    const asked = await desk.ask('note/create', { ...draft, name: 'reparer' });
    expect((asked.body as Written).name).toBe('reparer-2');
    expect(read('reparer')).toBe(NOTE);
    expect(unfit(await desk.ask('note/create', { ...draft, frontmatter: { title: ' ', status: 'approved' } })).fields).toMatchObject({
      title: expect.any(String),
      status: expect.any(String),
    });
  });

  it('a copy is a draft, without what says that the first was scheduled or published', async () => {
    const { name } = (await desk.ask('note/duplicate', await of())).body as Written;
    expect(name).toBe('2026-03-27-reparer-copy');
    expect(read(name)).toBe(
      NOTE.replace('"Réparer"', '"Réparer (copy)"')
        .replace('    permalink: https://www.instagram.com/p/X1/\n', '')
        .replace(', scheduled: true', ''),
    );
    expect(read('reparer')).toBe(NOTE);
  });

  it('a note that is removed comes back, unless its name has been taken', async () => {
    const { trash } = (await desk.ask('note/remove', await of())).body as Removed;
    expect(existsSync(file('reparer'))).toBe(false);
    expect(readFileSync(join(data, trash), 'utf8')).toBe(NOTE);
    const back = { brand: 'lune', kind: 'calendar', name: 'reparer', trash };
    put(data, 'lune/calendar/reparer.mdx', 'another');
    expect((await desk.ask('note/restore', back)).status).toBe(409);
    expect(read('reparer')).toBe('another');
    rmSync(file('reparer'));
    expect((await desk.ask('note/restore', back)).status).toBe(200);
    expect(read('reparer')).toBe(NOTE);
    for (const path of ['.trash/../lune/brand.yaml', '.trash/2026-01-01T00-00-00.000Z/../../soleil/brand.yaml', '/etc/passwd', trash])
      expect((await desk.ask('note/restore', { ...back, trash: path })).status, path).toBe(409);
  });

  it('dropping says so in the file and keeps it', async () => {
    expect((await desk.ask('note/drop', await of())).status).toBe(200);
    expect(read('reparer')).toBe(NOTE.replace('status: draft', 'status: dropped'));
  });

  it('another name for a campaign: the entries that name it are said first, then follow', async () => {
    await save(['campaign'], 'noel');
    const asked = { ...(await of('noel', 'campaigns')), to: 'noel-2026' };
    const dry = (await desk.ask('note/rename', { ...asked, dry: true })).body;
    expect(dry).toEqual({ entries: [{ name: 'reparer', title: 'Réparer' }], left: [], clips: 0, done: false, name: 'noel-2026' });
    expect(existsSync(file('noel-2026', 'campaigns'))).toBe(false);
    expect((await desk.ask('note/rename', asked)).body).toMatchObject({ done: true });
    expect(existsSync(file('noel', 'campaigns'))).toBe(false);
    expect((await open()).frontmatter.campaign).toBe('noel-2026');
    renameSync(file('noel-2026', 'campaigns'), file('noel', 'campaigns'));
  });

  it('a campaign whose name an anchor repeats, or that a clip names: said before and after; nothing else of the files changes', async () => {
    const named = NOTE.replace('status: draft', 'status: draft\ncampaign: noel  # la grande');
    put(data, 'lune/calendar/suit.mdx', named.replaceAll('\n', '\r\n'));
    put(data, 'lune/calendar/reste.mdx', named.replace('campaign: noel', 'campaign: &c noel').replace("'à moi'", '*c'));
    const clip = someClip('2026-11-10T09:00:00Z', 1, { brand: 'lune', campaign: 'noel' });
    putJson(join(data, 'lune'), clip);
    const asked = { ...(await of('noel', 'campaigns')), to: 'hiver' };
    const said = { entries: [{ name: 'suit', title: 'Réparer' }], left: [{ name: 'reste', title: 'Réparer' }], clips: 1, name: 'hiver' };
    const before = everything();
    expect((await desk.ask('note/rename', { ...asked, dry: true })).body).toEqual({ ...said, done: false });
    expect(everything(), 'nothing is written before the person said so').toEqual(before);
    expect((await desk.ask('note/rename', asked)).body).toEqual({ ...said, done: true });
    expect(read('suit')).toBe(named.replace('campaign: noel', 'campaign: hiver').replaceAll('\n', '\r\n'));
    expect(read('reste')).toContain('campaign: &c noel');
    expect((await desk.ask('note/rename', { ...(await of('hiver', 'campaigns')), to: 'hiver' })).status).toBe(422);
    const { trash, named: still } = (await desk.ask('note/remove', await of('hiver', 'campaigns'))).body as Removed;
    expect(still).toEqual({ entries: 1, clips: 0 });
    expect((await desk.ask('note/restore', { brand: 'lune', kind: 'campaigns', name: 'hiver', trash })).status).toBe(200);
    renameSync(file('hiver', 'campaigns'), file('noel', 'campaigns'));
    for (const name of ['suit', 'reste']) rmSync(file(name));
    rmSync(join(data, 'lune/clips'), { recursive: true });
  });

  it('a proposed post is confirmed, or said not to be it', async () => {
    const no = { ...(await of()), key: 'facebook', notThis: '123' };
    expect((await desk.ask('match', no)).status).toBe(200);
    const yes = { ...(await of()), key: 'facebook', permalink: 'https://www.facebook.com/1' };
    expect((await desk.ask('match', yes)).status).toBe(200);
    expect((await open()).frontmatter.variants).toMatchObject([{}, { notThese: ['123'], permalink: 'https://www.facebook.com/1' }]);
    expect((await desk.ask('match', { ...(await of()), key: 'facebook', postId: '00420001' })).status).toBe(200);
    expect((await open()).frontmatter.variants, 'an id stays a text').toMatchObject([{}, { postId: '00420001' }]);
    expect((await desk.ask('match', { ...(await of()), key: 'tiktok', notThis: '1' })).status).toBe(409);
    expect((await desk.ask('match', { ...(await of()), key: 'facebook', permalink: 'javascript:alert(1)' })).status).toBe(400);
  });
});

describe('replies and notes of the watch', () => {
  const reply = { title: 'Retard', owner: 'ines', reviewOn: '2027-01-15', tags: ['livraison'] };
  const texts = [
    { language: 'fr', text: 'Bonjour {nom},\nelle arrive.' },
    { platform: 'x', language: 'en', text: 'On its way.' },
  ];
  const make = (kind: string, frontmatter: object) => desk.ask('note/create', { brand: 'lune', kind, frontmatter });

  it('a reply is written with its texts, and changed without losing keys of one’s own', async () => {
    expect(((await make('replies', { ...reply, variants: texts })).body as Written).name).toBe('retard');
    expect(read('retard', 'replies')).toBe(
      '---\ntitle: Retard\nowner: ines\nreviewOn: 2027-01-15\ntags: [livraison]\nvariants:\n  - language: fr\n    text: |-\n      Bonjour {nom},\n      elle arrive.\n  - platform: x\n    language: en\n    text: On its way.\n---\n',
    );
    const own = read('retard', 'replies')
      .replace('tags:', "humeur: 'calme'  # à moi\ntags:")
      .replace('  - platform: x\n', '  - platform: x\n    ton: doux\n');
    writeFileSync(file('retard', 'replies'), own);
    expect((await open('retard', 'replies')).unknown).toEqual(['humeur', 'variants.1.ton']);
    const changes = [{ keys: ['variants', 1, 'text'], value: 'It left.' }];
    expect((await desk.ask('note/save', { ...(await of('retard', 'replies')), changes })).status).toBe(200);
    expect(read('retard', 'replies')).toBe(own.replace('On its way.', 'It left.'));
    const [line] = (await desk.ask('notes?brand=lune&kind=replies')).body as NoteLine[];
    expect(line).toMatchObject({ title: 'Retard', owner: 'ines', at: '2027-01-15', competitor: null });
  });

  it.each([
    ['replies', { title: 'a' }, 'variants', /Fill in/],
    ['replies', { title: 'a', variants: [] }, 'variants', /Fill in/],
    ['replies', { title: 'a', variants: [{ language: 'fr', text: ' ' }] }, 'variants.0.text', /Fill in/],
    ['replies', { title: 'a', variants: [{ platform: 'minitel', text: 'b' }] }, 'variants.0.platform', /does not fit/],
    ['replies', { title: 'a', reviewOn: 'demain', variants: texts }, 'reviewOn', /no date/],
    ['campaigns', { title: 'a', from: '2026-12-24', to: '2026-12-01' }, 'to', /before the beginning/],
    ['campaigns', { title: 'a', from: 'demain' }, 'from', /no date/],
    ['watch', { title: ' ' }, 'title', /Fill in/],
    ['watch', { title: 'a', about: 'competitor' }, 'competitor', /Fill in/],
    ['watch', { title: 'a', about: 'météo' }, 'about', /does not fit/],
    ['watch', { title: 'a', day: '2026-02-30' }, 'day', /no date/],
    ['watch', { title: 'a', clips: ['../../etc/passwd'] }, 'clips.0', /does not fit/],
  ])('%s %j is refused beside its field', async (kind, frontmatter, field, says) => {
    expect(unfit(await make(kind, frontmatter)).fields[field]).toMatch(says);
  });

  it('files of the first editor open without a fault, and their keys are known', async () => {
    put(data, 'lune/replies/ancienne.mdx', '---\ntitle: Ancienne\nplatform: x\nlanguage: fr\ntext: Bonjour\n---\n');
    put(data, 'lune/watch/ancienne.mdx', '---\ntitle: Ancienne\ncompetitor: Maison Soleil\ndate: 2026-10-01\n---\n');
    for (const kind of ['replies', 'watch']) expect(await open('ancienne', kind)).toMatchObject({ faults: {}, unknown: [] });
    expect((await desk.ask('notes?brand=lune&kind=watch')).body).toMatchObject([{ competitor: 'Maison Soleil', at: '2026-10-01' }]);
    rmSync(join(data, 'lune/watch'), { recursive: true });
  });

  it('a competitor that brand.yaml no longer names is said beside its field, and kept by an edit of another', async () => {
    const own = '---\ntitle: Note\ncompetitor: Maison Soleil # leur nom\n---\n';
    put(data, 'astre/brand.yaml', `${BRAND_YAML.replaceAll('atelierlune', 'astre')}competitors: [{ name: Maison Éclipse }]\n`);
    put(data, 'astre/watch/ancienne.mdx', own);
    const note = (await desk.ask('note?brand=astre&kind=watch&name=ancienne')).body as OpenNote;
    expect(note.faults.competitor).toMatch(/Maison Soleil.*Maison Éclipse/);
    const at = { brand: 'astre', kind: 'watch', name: 'ancienne', hash: note.hash };
    expect((await desk.ask('note/save', { ...at, changes: [{ keys: ['title'], value: 'Autre' }] })).status).toBe(200);
    expect(readFileSync(join(data, 'astre/watch/ancienne.mdx'), 'utf8')).toBe(own.replace('Note', 'Autre'));
    rmSync(join(data, 'astre'), { recursive: true });
  });

  it('clips to rest on are found by author and first words, without accents, newest first', async () => {
    const brandDir = join(data, 'lune');
    const said = (name: string, text: string) => ({
      brand: 'lune',
      post: { permalink: `https://www.instagram.com/p/${name.length}/`, author: { name, handle: null, url: null }, text },
    });
    const older = someClip('2026-11-10T09:00:00Z', 1, said('Maison Soleil', 'Un canapé'));
    const newer = someClip('2026-11-12T23:30:00Z', 2, said('Élodie', '<b>Une chaise</b>'));
    for (const clip of [older, newer]) putJson(brandDir, clip);
    const ask = async (query: string) => (await desk.ask(`clips?brand=lune${query}`)).body as ClipLines;
    expect((await ask('')).clips.map(({ id }) => id)).toEqual([newer.id, older.id]);
    expect((await ask('&search=elodie%20CHAISE')).clips).toMatchObject([
      { words: '<b>Une chaise</b>', author: 'Élodie', day: '2026-11-13' },
    ]);
    expect(await ask('&search=table')).toEqual({ clips: [], total: 0 });
    expect((await ask(`&ids=${older.id},20261101t090000z-aaaaaaaaaaaa`)).clips.map(({ id }) => id)).toEqual([older.id]);
    expect((await desk.ask('clips?brand=lune', undefined, { 'X-Vigie-Token': '' })).status).toBe(403);
    rmSync(join(brandDir, 'clips'), { recursive: true });
  });
});

describe('who and where', () => {
  it.each([
    ['another origin', { Origin: 'https://example.com' }],
    ['another port of this machine', { Origin: 'http://localhost:8080' }],
    ['a name that only points here', { Host: 'evil.example:4321', Origin: 'http://evil.example:4321' }],
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['no token', { 'X-Vigie-Token': '' }],
    ['the token of another start', { 'X-Vigie-Token': 'b' }],
    ['a form', { 'Content-Type': 'text/plain' }],
  ])('%s writes nothing, and reads nothing', async (_, headers) => {
    const opened = await of();
    const before = everything();
    for (const door of ['note/save', 'note/create', 'note/remove', 'note/rename', 'decisions', 'match', 'review'])
      expect(
        (await desk.ask(door, { ...opened, changes: [{ keys: ['title'], value: 'x' }] }, headers)).status,
        door,
      ).toBeGreaterThanOrEqual(403);
    if (!('Content-Type' in headers)) {
      for (const door of ['notes?brand=lune&kind=calendar', 'note?brand=lune&name=reparer', 'media?brand=lune&file=media/a.jpg'])
        expect((await desk.ask(door, undefined, headers)).status, door).toBe(403);
    }
    expect(everything()).toEqual(before);
  });

  it.each([
    '../reparer',
    '../../soleil/calendar/autre',
    '/etc/passwd',
    'reparer.mdx',
    'REPARER',
    '.hidden',
    'a/b',
    'a\\b',
    'a\0',
    '',
    'list',
    '..',
  ])('the name %j leads nowhere', async (name) => {
    const before = everything();
    const hash = hashOf(NOTE);
    for (const door of ['note/save', 'note/remove', 'note/move', 'note/duplicate', 'note/drop', 'match'])
      expect(
        (await desk.ask(door, { brand: 'lune', kind: 'calendar', name, hash, changes: [], at: '2026-01-01', key: 'x' })).status,
        door,
      ).toBe(400);
    expect((await desk.ask(`note?brand=lune&name=${encodeURIComponent(name)}`)).status).toBe(400);
    expect(everything()).toEqual(before);
  });

  it.each(['', '.', '..', '../lune', 'lune/calendar', '/etc', '.trash', 'lune-old'])('the brand %j is none', async (brand) => {
    const before = everything();
    const answer = await desk.ask('note/create', { brand, kind: 'calendar', frontmatter: { title: 'x' } });
    expect([400, 404]).toContain(answer.status);
    expect(everything()).toEqual(before);
  });

  it.each(['calendar-old', 'exports', 'decisions', '.', '../soleil/calendar'])(
    'the folder %j is none that the desk writes notes in',
    async (kind) => {
      expect((await desk.ask('note/create', { brand: 'lune', kind, frontmatter: { title: 'x' } })).status).toBe(400);
    },
  );

  it('a link in the place of a folder or of a file is not followed: out of the data, to a folder beside it, to another brand', async () => {
    mkdirSync(join(data, 'lune/calendar-old'), { recursive: true });
    for (const target of [outside, join(data, 'lune/calendar-old'), join(data, 'soleil/calendar')]) {
      symlinkSync(target, join(data, 'lune/watch'));
      const before = everything();
      const made = await desk.ask('note/create', { brand: 'lune', kind: 'watch', frontmatter: { title: 'x' } });
      expect(made.status).toBe(403);
      for (const name of ['secret', 'autre']) {
        const at = { brand: 'lune', kind: 'watch', name, hash: hashOf(NOTE) };
        expect((await desk.ask('note/save', { ...at, changes: [{ keys: ['title'], value: 'x' }] })).status).toBe(403);
        expect((await desk.ask('note/remove', at)).status).toBe(403);
        expect((await desk.ask(`note?brand=lune&kind=watch&name=${name}`)).status).toBe(403);
      }
      expect(everything()).toEqual(before);
      rmSync(join(data, 'lune/watch'));
    }
    symlinkSync(join(outside, 'secret.mdx'), file('lien'));
    const at = { brand: 'lune', kind: 'calendar', name: 'lien', hash: hashOf(NOTE) };
    expect((await desk.ask('note/save', { ...at, changes: [{ keys: ['title'], value: 'x' }] })).status).toBe(403);
    expect(readFileSync(join(outside, 'secret.mdx'), 'utf8')).toBe(NOTE);
    expect(readdirSync(outside)).toEqual(['secret.mdx']);
    rmSync(file('lien'));
  });

  it('a brand folder that is a link writes nothing', async () => {
    symlinkSync(join(data, 'soleil'), join(data, 'etoile'));
    const before = everything();
    expect((await desk.ask('note/create', { brand: 'etoile', kind: 'calendar', frontmatter: { title: 'x' } })).status).toBe(403);
    expect(everything()).toEqual(before);
    rmSync(join(data, 'etoile'));
  });

  it('a request of another shape, or too large, writes nothing', async () => {
    const before = everything();
    for (const body of [[], { brand: 'lune' }, { brand: 'lune', kind: 'calendar', frontmatter: 'title: x' }])
      expect((await desk.ask('note/create', body)).status).toBe(400);
    const big = { brand: 'lune', kind: 'calendar', frontmatter: { title: 'x'.repeat(2 ** 20) } };
    expect(await desk.ask('note/create', big)).toMatchObject({
      status: 413,
      body: { problem: expect.stringMatching(/note is over 512 KB/) },
    });
    const large = { brand: 'lune', kind: 'calendar', frontmatter: { title: 'x', notes: 'y'.repeat(600 * 1024) } };
    expect((await desk.ask('note/create', large)).status).toBe(413);
    expect((await send(desk.port, { method: 'POST', path: '/_desk/note/save', headers: desk.own() })).status).toBe(415);
    expect(everything()).toEqual(before);
  });
});

it('a save that is killed leaves the old file or the new one, and nothing that is read', async () => {
  const killed = dataFolder({ 'lune/brand.yaml': BRAND_YAML, 'lune/calendar/longue.mdx': longNote(0) });
  const seen = new Set<string>();
  for (let turn = 0; turn < 10; turn++) {
    const saving = spawn(process.execPath, [join(import.meta.dirname, 'save-for-ever.ts'), killed], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(saving.stdout, 'data');
    await wait(5 + Math.random() * 60);
    saving.kill('SIGKILL');
    await once(saving, 'exit');
    const text = readFileSync(join(killed, 'lune/calendar/longue.mdx'), 'utf8');
    expect(isWhole(text)).toBe(true);
    seen.add(text.slice(0, 40));
  }
  expect(seen.size).toBeGreaterThan(1);
  sweepIntake(killed, ['lune']);
  expect(readdirSync(join(killed, 'lune/calendar'))).toEqual(['longue.mdx']);
});
