/** The review page: one HTML file that asks nothing of any network, in both languages, frozen with its pack. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Pack, type PackEntry, type PackVariant, VERDICTS } from '../../model/decision.ts';
import { dayShort, enumerate } from '../../model/figures.ts';
import { LANGUAGES, type Language, type Phrase } from '../../model/phrase.ts';
import { channel } from '../../model/planned-post.ts';
import { dayIn } from '../../model/zone.ts';
import { accentStyle } from '../contrast.ts';
import { partSaid, wallSaid } from './changes.ts';
import { asMarkup, inBoth, jsonMarkup, type Markup, markup } from './markup.ts';
import type { Pictures } from './pictures.ts';
import { NOTICES, type Notice, VERDICT_WORDS, WORDS } from './words.ts';

/**
 * The page of a pack, whole. `pictures` are those of its media files, `accent` is the brand's colours as they may stand. Throws when the
 * page's script cannot be made.
 */
export async function reviewPage(pack: Pack, pictures: Pictures, accent: Parameters<typeof accentStyle>[0]): Promise<string> {
  const own = accentStyle(accent);
  const style = `${fontFaces()}${readFileSync(join(import.meta.dirname, 'page.css'), 'utf8')}${own ? `:root{${own}}\n` : ''}`;
  const script = await clientScript();
  const policy = `default-src 'none'; img-src data:; font-src data:; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'; base-uri 'none'; form-action 'none'`;
  return markup`<!doctype html>
<html lang="${pack.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${pack.title} · ${pack.brandName}</title>
<style>${asMarkup(style)}</style>
</head>
<body>
<div class="page">
${masthead(pack)}
<main>
${head(pack)}
${notices()}
${contents(pack)}
${pack.entries.map((entry, index) => entrySection(entry, index, pack, pictures))}
${sending(pack)}
</main>
</div>
<script type="application/json" id="pack">${jsonMarkup(pack)}</script>
<script>${asMarkup(script)}</script>
</body>
</html>
`.html;
}

const FONTS = [
  { family: 'Newsreader V', file: 'newsreader.woff2', weights: '400 700' },
  { family: 'Radio Canada V', file: 'radio-canada.woff2', weights: '400 700' },
];

/** Vigie's fonts within the page, which fetches nothing. */
function fontFaces(): string {
  const folder = join(import.meta.dirname, '../../../site/public/fonts');
  return FONTS.map(({ family, file, weights }) => {
    const bytes = readFileSync(join(folder, file)).toString('base64');
    return `@font-face{font-family:"${family}";src:url(data:font/woff2;base64,${bytes}) format("woff2");font-weight:${weights};font-display:swap}\n`;
  }).join('');
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** The page's script with all it imports, as one classic script that cannot end its element. */
async function clientScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'client.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    charset: 'utf8',
    target: 'es2022',
    logLevel: 'silent',
  });
  return (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
}

const NAMES: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English' };

const masthead = ({ brandName, language }: Pack): Markup => markup`<header class="mast">
<span><b>${brandName}</b> · ${inBoth(WORDS.label)}</span>
<span class="languages" id="languages" hidden>${[...LANGUAGES]
  .sort((one, other) => Number(other === language) - Number(one === language))
  .map(
    (one) =>
      markup`<button type="button" lang="${one}" data-language="${one}" aria-pressed="${String(one === language)}">${NAMES[one]}</button>`,
  )}</span>
</header>`;

const head = (pack: Pack): Markup => markup`<header class="head">
<p class="over"><b>${pack.title}</b> <span>${inBoth(WORDS.made(dayIn(pack.timeZone, Date.parse(pack.madeAt))))}</span>
${pack.stage === null ? null : markup`<span>${inBoth(WORDS.stage(pack.stage))}</span>`} <span>${inBoth(WORDS.asked(pack.reviewers.map(({ name }) => name)))}</span> <span>${inBoth(WORDS.zone(pack.timeZone))}</span></p>
<h1>${inBoth(WORDS.headline(pack.entries.length, pack.deadline))}</h1>
<p class="lede">${inBoth(WORDS.frozen)}</p>
</header>`;

/** What is asked at a glance: each post's day, title and channels. The links are followed by the script, since the key is in the address. */
const contents = ({ entries }: Pack): Markup | null =>
  entries.length < 2
    ? null
    : markup`<nav aria-labelledby="contents"><h2 id="contents" class="vh">${inBoth(WORDS.entries)}</h2><ol class="contents">${entries.map(
        (entry, index) => {
          const day = entry.variants.flatMap(({ content }) => content.at?.slice(0, 10) ?? []).sort()[0];
          const channels = [...new Set(entry.variants.map(({ content }) => content.channel))].map((id) => channel(id).name);
          const both = (language: Language) =>
            enumerate(
              channels.map((name) => name[language]),
              language,
            );
          return markup`<li><span class="day">${inBoth(day === undefined ? WORDS.noDate : shortDay(day))}</span><span><a href="#entry-${index}">${entry.title}</a> <span class="note">${inBoth({ fr: both('fr'), en: both('en') })}</span></span><b class="said" data-said="${entry.entry}"></b></li>`;
        },
      )}</ol></nav>`;

const shortDay = (day: string): Phrase => ({ fr: dayShort(day, 'fr'), en: dayShort(day, 'en') });

const notices = (): Markup => markup`<noscript><p class="notice">${inBoth(NOTICES.script)}</p></noscript>
<div role="status">${(Object.keys(NOTICES) as Notice[])
  .filter((id) => id !== 'script')
  .map((id) => markup`<p class="notice" data-notice="${id}" hidden>${inBoth(NOTICES[id])}</p>`)}</div>
<p id="as" hidden>${inBoth(WORDS.as)} <b id="reviewer"></b>. <span id="before"></span></p>`;

function entrySection(entry: PackEntry, index: number, pack: Pack, pictures: Pictures): Markup {
  const files = [...new Set(entry.variants.flatMap(({ content }) => content.media.map(({ file }) => file)))];
  const about: [Phrase, string | null][] = [
    [WORDS.campaign, entry.campaign],
    [WORDS.pillar, entry.pillar],
    [WORDS.objective, entry.objective],
  ];
  return markup`<section class="entry" aria-labelledby="entry-${index}">
<header><h2 id="entry-${index}" tabindex="-1">${entry.title}</h2>
<p class="over">${about.flatMap(([word, value]) => (value === null ? [] : [markup`<span>${inBoth(word)} <b>${value}</b></span> `]))}
<span>${inBoth(WORDS.variants(entry.variants.length))}</span> <span>${inBoth(WORDS.version)} <code>${entry.hash.slice(0, 12)}</code></span></p></header>
${commitments(entry)}
${files.length > 0 ? markup`<div class="pictures">${files.map((file, at) => picture(file, at + 1, entry, pictures))}</div>` : null}
<div class="variants">${entry.variants.map((variant) => variantSection(variant, files, pack))}</div>
${answer(entry, index)}
</section>`;
}

/** Who pays, the contest's rules, where the event is: the same in all variants. */
function commitments({ variants: [first] }: PackEntry): Markup | null {
  const rows = (['partnership', 'contest', 'event'] as const).flatMap((part) => {
    const said = (language: Language) => (first && partSaid(first.content, part, language)) ?? '';
    return said('fr') === ''
      ? []
      : [markup`<div><dt>${inBoth(WORDS[part])}</dt><dd>${inBoth({ fr: said('fr'), en: said('en') })}</dd></div>`];
  });
  return rows.length === 0 ? null : markup`<dl class="commitments">${rows}</dl>`;
}

/** A media file of the entry, shown once and named by its number in each variant. */
function picture(file: string, number: number, { variants }: PackEntry, pictures: Pictures): Markup {
  const used = variants.flatMap(({ content }) => content.media.filter((one) => one.file === file));
  const source = pictures[file] ?? null;
  const alt = used.find((one) => one.alt !== null)?.alt ?? '';
  const name = file.slice('media/'.length);
  const missing = used.some(({ sha256 }) => sha256 === null);
  return markup`<figure>${source === null ? null : markup`<img src="${source}" alt="${alt}">`}
<figcaption>${inBoth(WORDS.file(number))} · ${name}${source !== null ? null : markup` · ${missing ? markup`<b>${inBoth(WORDS.missing)}</b>` : inBoth(WORDS.noPicture)}`}</figcaption></figure>`;
}

function variantSection({ content, hash }: PackVariant, files: readonly string[], pack: Pack): Markup {
  const name = channel(content.channel).name;
  const written = (text: string) => markup`<span class="written" lang="${content.language}" dir="auto" translate="no">${text}</span>`;
  const media = content.media.map(
    ({ file, alt }) =>
      markup`<li>${inBoth(WORDS.file(files.indexOf(file) + 1))} · ${alt === null ? markup`<b>${inBoth(WORDS.noAlt)}</b>` : markup`${inBoth(WORDS.alt)} ${written(alt)}`}</li>`,
  );
  const parts: [Phrase, Markup | null][] = [
    [WORDS.title, content.title === null ? null : written(content.title)],
    [WORDS.text, content.text.trim() === '' ? inBoth(WORDS.noText) : written(content.text)],
    [WORDS.link, content.link === null ? null : markup`<code>${content.link}</code>`],
    [WORDS.hashtags, content.hashtags.length === 0 ? null : written(content.hashtags.map((tag) => `#${tag}`).join(' '))],
    [WORDS.firstComment, content.firstComment === null ? null : written(content.firstComment)],
    [WORDS.media, media.length === 0 ? null : markup`<ul>${media}</ul>`],
    [WORDS.version, markup`<code>${hash.slice(0, 12)}</code>`],
  ];
  return markup`<article class="variant"><header><h3>${inBoth(name)}${content.account === null ? null : ` · ${content.account}`} · ${content.language.toUpperCase()}</h3>
<p class="note">${inBoth(whenOf(content, pack))}</p></header>
<dl>${parts.flatMap(([word, value]) => (value === null ? [] : [markup`<div><dt>${inBoth(word)}</dt><dd>${value}</dd></div>`]))}</dl></article>`;
}

/** « mardi 24 novembre 2026, 12 h 30 », with the zone where it is not the pack's. */
function whenOf({ at, timeZone }: PackVariant['content'], pack: Pack): Phrase {
  if (at === null) return WORDS.noDate;
  const zone = timeZone === pack.timeZone ? '' : ` (${timeZone})`;
  const of = (language: Language) => `${wallSaid(at, language)}${zone}`;
  return { fr: of('fr'), en: of('en') };
}

const answer = (entry: PackEntry, index: number): Markup => markup`<fieldset class="answer" data-entry="${entry.entry}" hidden>
<legend>${inBoth(WORDS.answer(entry.title))}</legend>
<div class="choices">${VERDICTS.map(
  (verdict) => markup`<label><input type="radio" name="verdict-${index}" value="${verdict}">${inBoth(VERDICT_WORDS[verdict])}</label>`,
)}</div>
<label for="comment-${index}">${inBoth(WORDS.comment)} <span class="note">${inBoth(WORDS.reason)}</span></label>
<textarea id="comment-${index}" rows="3" maxlength="5000" aria-describedby="fault-${index}"></textarea>
<p class="fault" id="fault-${index}" role="alert"></p>
</fieldset>`;

const sending = (pack: Pack): Markup => markup`<section class="entry" id="send" hidden aria-labelledby="send-title">
<h2 id="send-title" tabindex="-1">${inBoth(WORDS.send)}</h2>
<p>${inBoth(WORDS.sendNote)} ${inBoth(WORDS.saved)}</p>
<p><button class="button main" type="button" id="compose">${inBoth(WORDS.compose)}</button></p>
<p class="fault" id="nothing" role="alert"></p>
<div id="ready" tabindex="-1" hidden>
<p role="status"><b>${inBoth(WORDS.ready)}</b> <span id="partial"></span></p>
<p class="row"><a class="button" id="download" href="#">${inBoth(WORDS.download)}</a>
<a class="button" id="mail" href="#">${inBoth(WORDS.mail)}</a>
<button class="button" type="button" id="copy">${inBoth(WORDS.copy)}</button></p>
<p id="attach" hidden>${inBoth(WORDS.mailAttach)}</p>
<p id="copied" role="status"></p>
<label for="block">${inBoth(WORDS.block)}</label>
<textarea id="block" rows="8" readonly spellcheck="false"></textarea>
</div>
</section>
<div class="bar" id="bar" hidden><p id="progress" role="status">${inBoth(WORDS.progress(0, pack.entries.length))}</p>
<button class="button" type="button" id="to-send">${inBoth(WORDS.send)}</button></div>`;
