/** The note's body: Markdown, in CodeMirror. */

import { markdown } from '@codemirror/lang-markdown';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { minimalSetup } from 'codemirror';
import type { Form } from './bound.ts';
import { h } from './dom.ts';

export interface NotesPart {
  element: HTMLElement;
  /** Ends it, before another takes its place. */
  close: () => void;
}

/** Tab leaves the field, so that the keyboard is never caught. */
export function notesPart(form: Form): NotesPart {
  const { page, editing } = form;
  const element = h('div', { class: 'notes-body', data: { field: 'body' } });
  const fault = h('p', { class: 'fault', hidden: true });
  const say = (text: string | null) => {
    fault.textContent = text ?? '';
    fault.hidden = text === null;
    if (text === null) view.contentDOM.removeAttribute('aria-invalid');
    else view.contentDOM.setAttribute('aria-invalid', 'true');
  };
  const view = new EditorView({
    parent: element,
    state: EditorState.create({
      doc: editing.body,
      extensions: [
        minimalSetup,
        markdown(),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': page.words.fields.notes, spellcheck: 'true' }),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          editing.setBody(update.state.doc.toString());
          say(null);
        }),
      ],
    }),
  });
  element.append(fault);
  form.fields.set('body', {
    box: element,
    control: view.contentDOM,
    fault: say,
  });
  return {
    element,
    close: () => view.destroy(),
  };
}
