/** Clips of a page that tries everything: script, handlers, addresses that run, SVG, CSS, and files that are not what they say. */

import { createHash } from 'node:crypto';
import { type Clip, emptyPost } from '../../scripts/model/clip.ts';

/** Where everything hostile would call: no request may go there. */
export const ATTACKER = 'https://attaquant.example';

/** What would leave a mark on the page if it ran. */
const MARK = 'self.hacked=1';

export const PAYLOADS = [
  `<script>${MARK};fetch('${ATTACKER}/script')</script>`,
  `<img src="${ATTACKER}/image" onerror="${MARK}">`,
  `<svg onload="${MARK}"><script>${MARK}</script><image href="${ATTACKER}/svg"/></svg>`,
  `<a href="javascript:${MARK}">lire la suite</a>`,
  `<iframe srcdoc="<script>parent.${MARK}</script>"></iframe>`,
  `<style>@import url(${ATTACKER}/css);body{background:url(${ATTACKER}/fond)}</style>`,
  `<meta http-equiv="refresh" content="0;url=${ATTACKER}/ailleurs">`,
  `<form action="${ATTACKER}/formulaire"><input autofocus onfocus="${MARK}"></form>`,
  `<math><mtext></p><mglyph><style><!--</style><img title="--><img src=x onerror=${MARK}>">`,
  `"><script>${MARK}</script>`,
  `</script><script>${MARK}</script>`,
  `</textarea></title></style><script>${MARK}</script>`,
  '{{self.hacked=1}}<%= self.hacked=1 %>',
] as const;

const facts = (file: string, content: string) => ({
  file,
  sha256: createHash('sha256').update(content).digest('hex'),
  bytes: Buffer.byteLength(content),
});

const id = (at: number) => `20261118t0712${String(10 + at)}z-${String(at).padStart(12, '0')}`;

function clipOf(payload: string, at: number): Record<string, string> {
  const name = id(at);
  const html = `<html><head>${payload}</head><body ${at % 2 ? `onload="${MARK}"` : ''} style="background:url(${ATTACKER}/style)">${payload}<p>Le texte de la page.</p>${payload}</body></html>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><script>${MARK}</script><image href="${ATTACKER}/media"/></svg>`;
  const clip: Clip = {
    version: 1,
    id: name,
    brand: 'captures-hostiles',
    capturedAt: `2026-11-18T07:12:${String(10 + at)}Z`,
    url: `https://forum-inconnu.example/sujet?n=${at}`,
    pageTitle: payload,
    site: 'page',
    reading: 'structured',
    readerFailed: false,
    post: {
      ...emptyPost(),
      permalink: `https://forum-inconnu.example/sujet/${at}`,
      author: { name: payload, handle: payload.slice(0, 40), url: null },
      title: payload,
      text: `Texte numéro ${at} : ${payload}`,
      figures: [
        { measure: null, label: payload.slice(0, 200), text: payload.slice(0, 200), value: 3, approximate: false },
        { measure: 'reactions', label: payload.slice(0, 200), text: '=1+1', value: 7, approximate: true },
      ],
      parent: { permalink: null, author: payload, text: payload },
      media: [{ kind: 'image', url: `${ATTACKER}/photo`, alt: payload, width: 4, height: 4 }],
    },
    selection: payload,
    kind: 'mention',
    competitor: payload,
    campaign: payload,
    tags: [payload],
    note: payload,
    tone: 'negative',
    needsAnswer: true,
    evidence: {
      html: facts(`${name}.html`, html),
      screenshot: { ...facts(`${name}.webp`, svg), width: 4, height: 4, whole: true },
      media: [{ ...facts(`${name}-1.png`, svg), type: 'image/png', of: 0, how: 'fetched' }],
    },
    extension: '0.1.0',
  };
  const path = `clips/2026-11/${name}`;
  return { [`${path}.json`]: JSON.stringify(clip), [`${path}.html`]: html, [`${path}.webp`]: svg, [`${path}-1.png`]: svg };
}

/** Files below the brand's folder: a clip per payload, and clip files that are broken. */
export const hostileClips: Readonly<Record<string, string>> = {
  ...Object.assign({}, ...PAYLOADS.map(clipOf)),
  'clips/2026-11/20261118t080000z-00000000aaaa.json': '{ "version": 1, "id": ',
  'clips/2026-11/20261118t080001z-00000000aaab.json': JSON.stringify({ version: 1, id: '../../x', html: PAYLOADS[0] }),
};
