/** Post texts: a topic of the stock, told as each platform is written. */

import type { Format, Platform } from './plan.ts';
import { pick, type Random } from './random.ts';
import { answers, endingsOf, type Topic, typeset } from './stock.ts';

const CUSTOMERS = [
  'camille_renove',
  'atelierdethéo',
  'lucie_et_le_bois',
  'perrin_bricole',
  'jardin_de_mo',
  'nouvelappart49',
  'sabine_deco',
  'k_menuiserie',
];
const SAYINGS = [
  '"Mesurez deux fois, coupez une fois." Ismaël, à la découpe',
  '"Le temps de séchage, c\'est du travail aussi." Nadège, au rayon peinture',
  '"Un outil qui coupe est un outil qui ne blesse pas." Ismaël',
];
const SITE = 'https://www.maison-copeau.example/conseils';

/** All facts but one, in the order of the work. */
function twoFacts(r: Random, topic: Topic): string[] {
  const left = Math.floor(r() * topic.facts.length);
  return topic.facts.filter((_, i) => i !== left);
}

function instagramText(r: Random, topic: Topic, format: Format): string {
  const marks = format.name === 'carousel' ? ['1. ', '2. ', '3. '] : ['– ', '– ', '– '];
  const facts = format.name === 'image' ? [pick(r, topic.facts)] : format.name === 'carousel' ? topic.facts : twoFacts(r, topic);
  const list = facts.length === 1 ? facts : facts.map((fact, i) => `${marks[i]}${fact}`);
  const saying = r() < 0.07 ? [typeset(pick(r, SAYINGS))] : [];
  const blocks = [
    `${pick(r, endingsOf('emoji', topic))} ${pick(r, topic.openings)}`,
    list.join('\n'),
    ...saying,
    `${topic.question} ${pick(r, endingsOf('instagram', topic))}`,
    ['#maisoncopeau', '#bricolage', ...topic.tags].join(' '),
  ];
  // Some captions hold U+2028 where a line was broken in the app.
  return blocks.join(r() < 0.05 ? '\u2028\n' : '\n\n');
}

function facebookText(r: Random, topic: Topic, format: Format): string {
  const link = format.name === 'link' ? [`${SITE}/${slug(topic.title)}`] : [];
  return [
    pick(r, topic.openings),
    twoFacts(r, topic).join(' '),
    `${topic.question} ${pick(r, endingsOf('facebook', topic))}`,
    ...link,
  ].join('\n\n');
}

function linkedinText(r: Random, topic: Topic): string {
  return [pick(r, topic.openings), ...twoFacts(r, topic), topic.question, topic.tags.join(' ')].join('\n\n');
}

function xText(r: Random, topic: Topic, format: Format): string {
  if (format.name === 'reply')
    return `@${pick(r, CUSTOMERS)
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')} ${pick(r, answers)}`;
  const address = `https://t.co/${letters(r, 10)}`;
  const opening = pick(r, topic.openings);
  const fact = pick(r, topic.facts);
  const shape = r();
  if (shape < 0.2)
    return `${opening}\n\n${fact}\n\n${typeset(topic.pillar === 'Coulisses' ? 'Horaires & rendez-vous :' : 'Pas à pas & matériel :')} ${address}`;
  if (shape < 0.6) return `${opening} ${fact} ${address}`;
  return `${topic.title}. ${fact} ${topic.question} ${address}`;
}

function tiktokText(r: Random, topic: Topic): string {
  const tags = ['#bricolage', ...topic.tags, r() < 0.5 ? '#diy' : '#astucemaison'];
  return `${topic.title}, ${pick(r, endingsOf('tiktok', topic))} ${pick(r, endingsOf('emoji', topic))} ${tags.join(' ')}`;
}

const titled = (r: Random, topic: Topic, platform: 'youtube' | 'pinterest'): string =>
  topic.language === 'en' ? `${topic.title} | Maison Copeau` : typeset(`${topic.title} : ${pick(r, endingsOf(platform, topic))}`);

function mastodonText(r: Random, topic: Topic): string {
  return [pick(r, topic.openings), pick(r, topic.facts), `${topic.question} ${topic.tags.join(' ')}`].join('\n\n');
}

/** The text of a post. */
export function captionOf(r: Random, platform: Platform, topic: Topic, format: Format): string {
  switch (platform) {
    case 'instagram':
      return instagramText(r, topic, format);
    case 'facebook':
      return facebookText(r, topic, format);
    case 'linkedin':
      return linkedinText(r, topic);
    case 'x':
      return xText(r, topic, format);
    case 'tiktok':
      return tiktokText(r, topic);
    case 'mastodon':
      return mastodonText(r, topic);
    default:
      return titled(r, topic, platform);
  }
}

/** A title as an address writes it. */
export function slug(title: string): string {
  return title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Letters, digits, - and _ (base64url), as in short addresses and video ids. */
export function letters(r: Random, length: number): string {
  return Array.from({ length }, () => ALPHABET[Math.floor(r() * 62)] as string).join('');
}

/** A whole number as base64url: an Instagram shortcode is its media id written so. */
export function base64url(value: bigint): string {
  let text = '';
  for (let left = value; left > 0n; left >>= 6n) text = (ALPHABET[Number(left & 63n)] as string) + text;
  return text;
}
