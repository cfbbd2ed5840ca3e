/** The review page: one HTML file that asks nothing of any network, in both languages, frozen with its pack. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Pack } from '../../model/decision.ts';
import { dayShort, enumerate } from '../../model/figures.ts';
import { LANGUAGES, type Language, type Phrase } from '../../model/phrase.ts';
import { channel } from '../../model/planned-post.ts';
import { dayIn } from '../../model/zone.ts';
import { accentStyle } from '../contrast.ts';
import { asMarkup, inBoth, jsonMarkup, type Markup, markup } from './markup.ts';
import { entrySection } from './page-entry.ts';
import type { Pictures } from './pictures.ts';
import { NOTICES, type Notice, WORDS } from './words.ts';

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
