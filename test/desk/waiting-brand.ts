/** A brand to which people wrote: three wait for an answer, one of them had written before. */

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Clip } from '../../scripts/model/clip.ts';
import { keepClip } from '../../scripts/workspace/keep-clip.ts';
import { someClip } from '../workspace/some-clip.ts';

export const WAITING_BRAND = `name: Atelier Lune
timeZone: Europe/Paris
languages: [fr, en]
today: 2026-11-20
accounts: { instagram: atelierlune }
people: { ines: { name: Inès Caron }, samir: { name: Samir Haddad } }
answers:
  withinHours: 4
  hours: { mon: "09:00-18:00", tue: "09:00-18:00", wed: "09:00-18:00", thu: "09:00-18:00", fri: "09:00-18:00" }
`;

export const REPLY = `---
title: Colis arrivé cassé
owner: ines
reviewOn: 2027-03-01
tags: [livraison]
variants:
  - language: fr
    text: Bonjour {nom}, nous sommes navrés. Écrivez-nous avec votre numéro de commande, nous remplaçons la pièce.
  - platform: x
    language: fr
    text: "{nom}, navrés : un message privé avec votre numéro de commande, et nous remplaçons la pièce."
  - language: en
    text: Hello {name}, we are sorry. Send us your order number and we will replace it.
---

Pas pour un retard : il y a une autre réponse.
`;

/** What a page could hold to do harm. */
export const HOSTILE = '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script><svg onload="window.harmed=1">';

export const IDS = {
  oldest: '20261117t080000z-aaaaaaaaaaaa',
  middle: '20261118t090000z-bbbbbbbbbbbb',
  newest: '20261119t130000z-cccccccccccc',
  earlier: '20261001t090000z-dddddddddddd',
} as const;

const instantOf = (id: string) => id.replace(/^(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)z.*$/, '$1-$2-$3T$4:$5:$6Z');

/** A clip of this brand; `more` goes over what it is otherwise. */
export function messageClip(id: string, name: string, text: string, more: Partial<Clip> = {}): Clip {
  const address = `https://x.com/${id.slice(-4)}/status/${Number.parseInt(id.slice(-6), 16)}`;
  const author = { name, handle: name.split(' ')[0]?.toLowerCase() ?? null, url: null };
  const post = { permalink: address, postId: null, text, author };
  return { ...someClip(instantOf(id), 1, { brand: 'lune', url: address, site: 'x', needsAnswer: true, post }), id, ...more };
}

/** Keeps the three messages and the earlier one; the oldest has its picture. */
export async function keepMessages(data: string): Promise<void> {
  const words =
    '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="240"><rect width="600" height="240" fill="#dde4e8"/><text x="24" y="120" font-size="28" fill="#223">Lampe cassée</text></svg>';
  const picture = await sharp(Buffer.from(words)).webp().toBuffer();
  const file = `${IDS.oldest}.webp`;
  const screenshot = {
    file,
    sha256: createHash('sha256').update(picture).digest('hex'),
    bytes: picture.length,
    width: 600,
    height: 240,
    whole: true,
  };
  const oldest = messageClip(IDS.oldest, 'Nadège Tellier', 'Votre lampe est arrivée cassée, et personne ne répond au téléphone.', {
    evidence: { html: null, screenshot, media: [] },
  });
  keepClip(data, oldest, new Map([[file, picture]]));
  keepClip(data, messageClip(IDS.middle, HOSTILE, `Bonsoir ${HOSTILE}`, { note: 'déjà appelée' }), new Map());
  keepClip(
    data,
    messageClip(IDS.newest, 'Paul Vasseur', 'Livrez-vous en Belgique ?', {
      post: { ...messageClip(IDS.newest, 'Paul Vasseur', 'Livrez-vous en Belgique ?').post, language: 'fr' },
    }),
    new Map(),
  );
  keepClip(
    data,
    messageClip(IDS.earlier, 'Nadège Tellier', 'Merci pour le joli paquet.', { needsAnswer: false, tone: 'positive' }),
    new Map(),
  );
}

export const clipsFolder = (data: string) => join(data, 'lune/clips');
