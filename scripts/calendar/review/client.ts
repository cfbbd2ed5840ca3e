/** The script of a review page: who reads, what they say, their signed answer. It asks nothing of any network. */

import type { Decision, Pack, Verdict } from '../../model/decision.ts';
import type { Language, Phrase } from '../../model/phrase.ts';
import { decide, decisionFileName, isReviewersKey, type Said } from './decide.ts';
import { decisionBlock } from './decision-text.ts';
import { readFragment } from './keys.ts';
import { type Notice, VERDICT_MARKS, WORDS } from './words.ts';

/** Longest `mailto:` address that mail programs take, in characters: Windows hands over some 2,000. */
const MOST_MAIL = 1_900;

const pack = JSON.parse(document.getElementById('pack')?.textContent ?? '') as Pack;
const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const forms = [...document.querySelectorAll<HTMLFieldSetElement>('[data-entry]')];
const language = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'fr');

/** Both languages of a phrase, as the rest of the page has them. */
function show(place: HTMLElement, phrase: Phrase | null): void {
  place.replaceChildren(
    ...(['fr', 'en'] as const).flatMap((one) => {
      if (!phrase) return [];
      const span = document.createElement('span');
      span.lang = one;
      span.dataset.l = one;
      span.textContent = phrase[one];
      return [span];
    }),
  );
}

function chooseLanguage(chosen: string): void {
  document.documentElement.lang = chosen;
  for (const button of document.querySelectorAll<HTMLElement>('[data-language]'))
    button.setAttribute('aria-pressed', String(button.dataset.language === chosen));
}

const verdictOf = (form: HTMLFieldSetElement): Verdict | null =>
  (form.querySelector<HTMLInputElement>('input:checked')?.value as Verdict | undefined) ?? null;
const commentOf = (form: HTMLFieldSetElement): HTMLTextAreaElement => form.querySelector('textarea') as HTMLTextAreaElement;
const faultOf = (form: HTMLFieldSetElement): HTMLElement => form.querySelector('.fault') as HTMLElement;

function saidIn(): Said[] {
  return forms.flatMap((form) => {
    const verdict = verdictOf(form);
    return verdict ? [{ entry: form.dataset.entry as string, verdict, comment: commentOf(form).value.trim() }] : [];
  });
}

/** The reviewer whose link this is; nobody until its key has been tried. */
let reader: { reviewer: string; seed: string } | null = null;
const draftName = (): string => `vigie ${pack.id} ${reader?.reviewer}`;

/** Storage can be forbidden, or full; then there is no draft. */
function saveDraft(): void {
  try {
    localStorage.setItem(draftName(), JSON.stringify(forms.map((form) => [form.dataset.entry, verdictOf(form), commentOf(form).value])));
  } catch {}
}

function restoreDraft(): void {
  try {
    for (const [entry, verdict, comment] of JSON.parse(localStorage.getItem(draftName()) ?? '[]') as [string, Verdict | null, string][]) {
      const form = forms.find((one) => one.dataset.entry === entry);
      if (!form) continue;
      for (const input of form.querySelectorAll('input')) input.checked = input.value === verdict;
      commentOf(form).value = String(comment);
    }
  } catch {}
}

function goTo(heading: HTMLElement): void {
  heading.scrollIntoView();
  heading.focus({ preventScroll: true });
}

function changed(form: HTMLFieldSetElement | null): void {
  if (form) show(faultOf(form), null);
  if (form) commentOf(form).removeAttribute('aria-invalid');
  show(find('nothing'), null);
  // What was composed no longer says what the page says.
  find('ready').hidden = true;
  show(find('progress'), WORDS.progress(saidIn().length, forms.length));
  for (const place of document.querySelectorAll<HTMLElement>('[data-said]')) {
    const verdict = forms.map((one) => (one.dataset.entry === place.dataset.said ? verdictOf(one) : null)).find(Boolean);
    show(place, verdict ? VERDICT_MARKS[verdict] : null);
  }
}

/** What keeps the answer from being composed, shown beside its field; the first of them gets the focus. */
function mistakes(): boolean {
  const wrong = forms.filter((form) => {
    const verdict = verdictOf(form);
    const missing = (verdict === 'refused' || verdict === 'comment') && commentOf(form).value.trim() === '';
    show(faultOf(form), missing ? (verdict === 'refused' ? WORDS.needsReason : WORDS.needsComment) : null);
    commentOf(form).toggleAttribute('aria-invalid', missing);
    if (missing) commentOf(form).setAttribute('aria-invalid', 'true');
    return missing;
  });
  const none = saidIn().length === 0;
  show(find('nothing'), none ? WORDS.nothing : null);
  const [first] = wrong;
  if (first) commentOf(first).focus();
  else if (none) forms[0]?.querySelector('input')?.focus();
  return wrong.length > 0 || none;
}

async function compose(): Promise<void> {
  if (!reader || mistakes()) return;
  const decision = await decide(pack, { ...reader, said: saidIn(), now: Date.now() });
  if (!decision) return notice('wrong-key');
  offer(decision);
}

let fileAddress = '';

function offer(decision: Decision): void {
  URL.revokeObjectURL(fileAddress);
  fileAddress = URL.createObjectURL(new Blob([`${JSON.stringify(decision, null, 2)}\n`], { type: 'application/json' }));
  const download = find<HTMLAnchorElement>('download');
  download.href = fileAddress;
  download.download = decisionFileName(pack, decision.reviewer);
  const block = decisionBlock(decision);
  find<HTMLTextAreaElement>('block').value = block;
  const subject = WORDS.mailSubject(pack.brandName, pack.title)[language()];
  const whole = mailAddress(subject, `${WORDS.mailBody[language()]}\n\n${block}\n`);
  const fits = whole.length <= MOST_MAIL;
  find<HTMLAnchorElement>('mail').href = fits ? whole : mailAddress(subject, WORDS.mailBodyAttach[language()]);
  find('attach').hidden = fits;
  const left = forms.length - decision.verdicts.length;
  show(find('partial'), left > 0 ? WORDS.partial(left) : null);
  show(find('copied'), null);
  find('ready').hidden = false;
  find('ready').focus();
  try {
    localStorage.setItem(`${draftName()} prepared`, decision.decidedAt);
  } catch {}
}

/** When an answer was prepared in this browser before, by its own clock; the page knows of no other. */
function preparedBefore(): Phrase | null {
  try {
    const at = new Date(localStorage.getItem(`${draftName()} prepared`) ?? '');
    if (Number.isNaN(at.getTime())) return null;
    const of = (locale: string) => at.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });
    return WORDS.before({ fr: of('fr-FR'), en: of('en-GB') });
  } catch {
    return null;
  }
}

const mailAddress = (subject: string, body: string): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;

async function copy(): Promise<void> {
  const block = find<HTMLTextAreaElement>('block');
  try {
    await navigator.clipboard.writeText(block.value);
    show(find('copied'), WORDS.copied);
  } catch {
    show(find('copied'), WORDS.copyByHand);
    block.focus();
    block.select();
  }
}

/** Shows what keeps the reader from answering, or nothing; the forms go with it. */
function notice(shown: Notice | null): void {
  for (const one of document.querySelectorAll<HTMLElement>('[data-notice]')) one.hidden = one.dataset.notice !== shown;
  for (const part of [...forms, find('send'), find('bar'), find('as')]) part.hidden = shown !== null;
}

/** Tries the key of the address. */
async function open(): Promise<void> {
  reader = null;
  notice('no-key');
  const named = readFragment(location.hash);
  if (!named) return;
  if (!globalThis.crypto?.subtle) return notice('insecure');
  let fits: boolean;
  try {
    fits = await isReviewersKey(pack, named.reviewer, named.seed);
  } catch (error) {
    return notice((error as Error).name === 'NotSupportedError' ? 'old' : 'wrong-key');
  }
  if (!fits) return notice('wrong-key');
  reader = named;
  find('reviewer').textContent = pack.reviewers.find(({ id }) => id === named.reviewer)?.name ?? named.reviewer;
  restoreDraft();
  show(find('before'), preparedBefore());
  notice(null);
  changed(null);
}

find('languages').hidden = false;
find('languages').addEventListener('click', ({ target }) => {
  const chosen = (target as HTMLElement).dataset.language;
  if (chosen) chooseLanguage(chosen);
});
for (const form of forms) {
  form.addEventListener('input', () => {
    saveDraft();
    changed(form);
  });
}
// Following a link would take the key out of the address.
for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    goTo(find(link.getAttribute('href')?.slice(1) ?? ''));
  });
}
find('to-send').addEventListener('click', () => goTo(find('send-title')));
find('compose').addEventListener('click', () => void compose());
find('copy').addEventListener('click', () => void copy());
addEventListener('hashchange', () => void open());
void open();
