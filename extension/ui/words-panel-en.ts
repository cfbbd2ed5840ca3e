/** The words of the side panel in English. */

import { CLIP_KINDS, NOTE_SUBJECTS, TONES } from '../../scripts/model/clip.ts';
import { count } from '../../scripts/model/figures.ts';
import { STATUSES } from '../../scripts/model/planned-post.ts';
import type { PanelWords } from './words-panel-fr.ts';

const inEnglish = <K extends string>(names: Record<K, { en: string }>): Record<K, string> =>
  Object.fromEntries(Object.entries<{ en: string }>(names).map(([id, name]) => [id, name.en])) as Record<K, string>;
const clips = (many: number): string => `${count(many, 'en')} clip${many === 1 ? '' : 's'}`;
const posts = (many: number): string => `${count(many, 'en')} post${many === 1 ? '' : 's'}`;

export const ENGLISH_PANEL: PanelWords = {
  open: 'Open the panel',
  title: 'Vigie, panel',
  keys: { page: 'p', waiting: 'w', replies: 'r', today: 't', note: 'n' },
  sections: {
    page: 'This page',
    waiting: 'Waiting for an answer',
    replies: 'Saved replies',
    today: 'To publish today',
    note: 'Note',
  },
  search: 'Search',

  asOf: (when) => `Data as of ${when}`,
  asOfDay: (when) => `Data of ${when}`,
  stale: 'not read again yet',
  loading: 'Reading the brand’s folder…',
  works:
    'Meanwhile the panel shows what the computer said last. Copying a text works, and what you log (answered, published, a note) waits in the browser until Vigie answers.',
  worksEmpty: 'Clipping already works: clips wait in the browser. The rest of the panel fills in when Vigie first answers.',

  panelRefused: 'Vigie did not give the panel',
  panelRefusedNext: (why) => `It answered: ${why}. What is shown is of its last answer.`,
  eventsRefused: (many) =>
    many === 1 ? 'Vigie did not take one thing logged here' : `Vigie did not take ${count(many, 'en')} things logged here`,
  eventsRefusedNext: 'They stay in the browser: “Try again” sends them once more.',

  nobody: 'Nobody you have clipped.',
  howToCapture: (shortcut) =>
    shortcut === null
      ? 'To keep this message, right-click it, then “Clip into Vigie”.'
      : `To keep this message, press ${shortcut} on the post.`,
  captureWaiting: 'Clip, needs an answer',
  captured: 'Page clipped, under “Waiting for an answer”',
  captureUndone: 'Clip undone',
  looking: 'Reading the page…',
  noPage: 'No page in view.',
  needsGesture: (shortcut) =>
    `Vigie looks at a page only after a gesture of yours: the Vigie button of the toolbar reads it${shortcut === null ? '' : `, ${shortcut} clips it`}. The panel then says who is speaking.`,
  accessNote:
    'To know it on every page without a gesture, Vigie must be allowed to read the pages you open. Nothing of them is kept without your gesture, nothing is sent over the network, and you can withdraw it in the settings.',
  accessAsk: 'Read pages without a gesture',
  pageClosed: 'The browser closes this page to extensions: Vigie cannot say who is speaking.',
  unknownAuthor: 'Author not found',
  competitor: (name) => `Competitor: ${name}`,
  own: 'The brand’s own account',
  earlier: (many, waiting, answered) =>
    [
      `${posts(many)} clipped`,
      waiting > 0 ? `${count(waiting, 'en')} waiting` : '',
      answered > 0 ? `${count(answered, 'en')} answered` : '',
    ]
      .filter(Boolean)
      .join(', '),
  kinds: inEnglish(CLIP_KINDS),
  tones: inEnglish(TONES),
  toneIs: (tone) => `Tone: ${tone}`,
  states: { waiting: 'waiting for an answer', answered: 'answered', 'not-needed': 'needs no answer' },
  answeredOn: (day) => `answered on ${day}`,
  capturedOn: (day, many) => (many > 1 ? `${clips(many)}, the last on ${day}` : `clipped on ${day}`),
  noteOf: (note) => `Note: ${note}`,
  newTab: '(new tab)',
  inView: 'This message is waiting',

  waitingNone: 'No message is waiting for an answer.',
  late: 'late',
  overADay: 'over a day',
  openingHours: 'open hours',
  nobodyNamed: 'Author not found',
  assigned: (who) => `handed to ${who}`,
  openMessage: 'Open the message',
  chooseReply: 'Choose a saved reply',
  answered: 'Answered',
  notNeeded: 'Needs no answer',
  handTo: 'Hand to',
  hand: 'Hand over',
  nobodyElse: 'nobody',
  doneAnswered: (who) => `Answered ${who}`,
  doneNotNeeded: (who) => `${who}: needs no answer`,
  doneHanded: (who, to) => `${who}: handed to ${to}`,
  doneHandedBack: (who) => `${who}: handed to nobody`,
  undo: 'Undo',
  undone: 'Undone',
  keptHere: 'Kept in the browser, stored as soon as Vigie answers',
  stored: 'Stored in the brand’s folder',
  notLogged: 'This was not kept. Reopen the panel, then try again.',
  others: (many) => (many === 1 ? 'Show the other one' : `Show the ${count(many, 'en')} others`),
  beyond: (many) =>
    many === 1
      ? 'One more message is waiting: the Mentions page shows them all.'
      : `${count(many, 'en')} more are waiting: the Mentions page shows them all.`,

  repliesNone: 'No saved reply yet: they are written in the desk, on the Replies page.',
  repliesNoMatch: 'No saved reply contains these words.',
  answerTo: (who) => `To answer ${who}`,
  answerToPage: (who) => `To answer ${who}, on this page`,
  leaveTarget: 'Stop answering this message',
  replyLanguage: 'Language',
  replyPlatform: 'Platform',
  anyPlatform: 'all',
  languages: { fr: 'French', en: 'English' },
  languageGuessed: 'Language guessed from the message.',
  otherLanguage: (language) => `It exists in ${language} only.`,
  noName: 'Name unknown: the greeting has none.',
  reviewSince: (day) => `to be reviewed since ${day}`,
  ownedBy: (who) => `kept by ${who}`,
  copy: 'Copy',
  copied: 'Text copied',
  notCopied: 'The browser did not allow copying. Select the text and copy it with the keyboard.',

  todayNone: 'Nothing to publish today.',
  statuses: inEnglish(STATUSES),
  notApproved: 'not approved yet',
  overdue: 'not published yet',
  noHour: 'no time',
  text: 'Text',
  noText: 'No text.',
  copyText: 'Copy the text',
  firstComment: 'First comment',
  copyComment: 'Copy the comment',
  copyImage: 'Copy the image',
  imageCopied: 'Image copied',
  imageNotCopied: 'The browser did not allow copying the image: save it instead.',
  save: 'Save',
  saved: (file) => `${file} saved to Downloads`,
  noAlt: 'Alternative text missing.',
  mediaAway: 'Vigie does not answer: the media cannot be shown.',
  mediaLarge: 'This file is too heavy for the panel: take it from the folder.',
  mediaRefused: (why) => `The media could not be read: ${why}.`,
  mediaUnreadable: 'This image could not be read: save it instead.',
  publishedHere: 'Published here',
  donePublished: (what) => `${what}: published`,
  elsewhere: {
    'no-page': 'No page is read: open the post, or paste its address.',
    'other-platform': 'The page in view is not of this platform: open the post, or paste its address.',
    'no-post': 'The page in view is not a post: open it alone, or paste its address.',
    'other-author': 'The post in view is not by an account of the brand: open the right one, or paste its address.',
  },
  authorUnread: 'The author of the page was not read: check that it is your post.',
  address: 'Address of the post',
  publishedThere: 'Published at this address',
  notAddress: 'This is not a web address: one begins with https.',
  addressElsewhere: (platform) => `This address is of ${platform}: paste one of the right platform.`,
  seePost: 'See the post',

  noteAbout: 'About',
  noteChoose: 'choose',
  noteSubjects: inEnglish(NOTE_SUBJECTS),
  noteNew: { trend: 'new trend…', rule: 'new rule…' },
  noteName: 'Its name',
  noteText: 'What you saw',
  noteRests: (who) => `Rests on the clip of ${who} in view`,
  noteKeep: 'Keep the note',
  noteKept: (name) => `Note kept, on ${name}`,
  noteNeedsName: 'Say whom or what the note is about.',
  noteNeedsText: 'Write the note.',
};
