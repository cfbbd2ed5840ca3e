/** One post on the review page, as it is frozen, with the form of its answer. */

import { type Pack, type PackEntry, type PackVariant, VERDICTS } from '../../model/decision.ts';
import type { Language, Phrase } from '../../model/phrase.ts';
import { channel } from '../../model/planned-post.ts';
import { partSaid, wallSaid } from './changes.ts';
import { inBoth, type Markup, markup } from './markup.ts';
import type { Pictures } from './pictures.ts';
import { VERDICT_WORDS, WORDS } from './words.ts';

/** The section of one post: what it commits to, its files, each variant as it would go out, and where to answer. */
export function entrySection(entry: PackEntry, index: number, pack: Pack, pictures: Pictures): Markup {
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
