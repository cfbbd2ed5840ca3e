/** A note on a competitor, a trend or a rule, with the clip in view that it rests on. */

import { NOTE_SUBJECT_IDS, type NoteSubject } from '../../../scripts/model/clip.ts';
import type { PanelMention } from '../../../scripts/model/panel.ts';
import { button, make } from '../dom.ts';
import type { Given, Hands, Section } from './given.ts';
import { pageMention } from './page-of.ts';
import { doneLine, frame } from './parts.ts';
import { keyed } from './redraw.ts';

const NEW: readonly (keyof Given['text']['noteNew'])[] = ['trend', 'rule'];
type Subject = { about: NoteSubject; name: string };

export function noteSection(hands: Hands): Section {
  const { element, head, focus } = frame('note');
  const subject = make('select', { id: 'note-subject', 'data-first': true, change: () => named() });
  const subjectLabel = make('label', { for: 'note-subject' });
  const name = make('input', { type: 'text', id: 'note-name', maxlength: '200', autocomplete: 'off' });
  const nameLabel = make('label', { for: 'note-name' });
  const nameField = make('div', { hidden: true }, nameLabel, name);
  const body = make('textarea', { id: 'note-text', rows: '3', maxlength: '10000' });
  const bodyLabel = make('label', { for: 'note-text' });
  const rests = make('input', { type: 'checkbox', id: 'note-rests' });
  const restsLabel = make('span', { translate: 'no' });
  const restsField = make('label', { class: 'tick', hidden: true }, rests, restsLabel);
  const wrong = make('p', { class: 'sm sig', id: 'note-wrong' });
  const keep = button('', () => void kept());
  const list = make('ul', { class: 'list', 'data-list': true });
  for (const field of [subject, name, body]) field.setAttribute('aria-describedby', wrong.id);
  element.append(
    make('div', {}, subjectLabel, subject),
    nameField,
    make('div', {}, bodyLabel, body),
    restsField,
    wrong,
    make('div', { class: 'acts' }, keep),
    list,
  );
  body.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void kept();
  });

  let drawn = '';
  let suggested = '';
  let number = 0;
  let inView: PanelMention | null = null;
  const named = () => {
    nameField.hidden = !NEW.some((about) => subject.value === `new ${about}`);
  };
  const chosen = (given: Given): Subject | null => {
    const fresh = NEW.find((about) => subject.value === `new ${about}`);
    if (fresh) return name.value.trim() ? { about: fresh, name: name.value.trim() } : null;
    return given.panel?.subjects[Number(subject.value)] && subject.value !== ''
      ? (given.panel.subjects[Number(subject.value)] ?? null)
      : null;
  };

  const kept = async () => {
    const given = hands.given();
    const about = chosen(given);
    const text = body.value.trim();
    wrong.textContent = about === null ? given.text.noteNeedsName : text === '' ? given.text.noteNeedsText : '';
    if (wrong.textContent) {
      hands.say(wrong.textContent);
      return (about !== null ? body : nameField.hidden ? subject : name).focus();
    }
    if (!about) return;
    number += 1;
    const clip = inView && !restsField.hidden && rests.checked ? inView.clip : null;
    const logged = await hands.log(`note ${number}`, { event: 'note', ...about, text, clip }, given.text.noteKept(about.name));
    if (!logged) return;
    body.value = '';
    name.value = '';
    body.focus();
  };

  const draw = (given: Given) => {
    const { panel, page, text, language, done } = given;
    head(given);
    // A note needs a brand to go to, and no more.
    element.hidden = given.brand === null;
    const subjects = panel?.subjects ?? [];
    const signature = JSON.stringify([language, subjects]);
    if (drawn !== signature) {
      drawn = signature;
      const before = subject.selectedOptions[0]?.dataset.name;
      fill(subject, subjects, given);
      const same = [...subject.options].find(({ dataset }) => before !== undefined && dataset.name === before);
      if (same) subject.value = same.value;
      subjectLabel.textContent = text.noteAbout;
      nameLabel.textContent = text.noteName;
      bodyLabel.textContent = text.noteText;
      keep.textContent = text.noteKeep;
    }
    // A suggestion replaces no choice of the person: only an empty one, or an earlier suggestion while nothing is written.
    const competitor = (page && panel?.known?.competitor) ?? '';
    const at = subjects.findIndex((one) => one.about === 'competitor' && one.name === competitor);
    if (
      competitor !== suggested &&
      body.value === '' &&
      (subject.value === '' || subject.selectedOptions[0]?.dataset.name === `competitor ${suggested}`)
    )
      subject.value = at < 0 ? '' : String(at);
    suggested = competitor;
    named();
    const mention = pageMention(given);
    if (mention?.clip !== inView?.clip) rests.checked = mention !== null;
    inView = mention;
    restsField.hidden = mention === null;
    restsLabel.textContent = mention ? text.noteRests(mention.author ?? text.nobodyNamed) : '';
    const notes = [...done].filter(([, { of }]) => of.event === 'note').toReversed();
    keyed(
      list,
      notes.map(([key, one]) => ({
        key,
        of: [language, one],
        draw: () => make('li', {}, doneLine(key, given, hands)),
      })),
    );
  };
  return { id: 'note', element, focus, draw };
}

function fill(select: HTMLSelectElement, subjects: readonly Subject[], { text }: Given): void {
  const groups = NOTE_SUBJECT_IDS.map((about) => {
    const known = subjects.flatMap((one, at) =>
      one.about === about ? [make('option', { value: String(at), 'data-name': `${about} ${one.name}`, translate: 'no' }, one.name)] : [],
    );
    const fresh = NEW.find((one) => one === about);
    const options = fresh ? [...known, make('option', { value: `new ${fresh}`, 'data-name': `new ${fresh}` }, text.noteNew[fresh])] : known;
    return options.length > 0 ? make('optgroup', { label: text.noteSubjects[about] }, ...options) : null;
  });
  select.replaceChildren(make('option', { value: '', 'data-name': '' }, text.noteChoose), ...groups.filter((group) => group !== null));
}
