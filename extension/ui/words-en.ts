/** The words of the extension in English. */

import { CLIP_KINDS, TONES } from '../../scripts/model/clip.ts';
import { count } from '../../scripts/model/figures.ts';
import type { Words } from './words-fr.ts';

const clips = (many: number): string => `${count(many, 'en')} clip${many === 1 ? '' : 's'}`;
const posts = (many: number): string => `${count(many, 'en')} post${many === 1 ? '' : 's'}`;
const times = (many: number): string => (many === 1 ? 'once' : many === 2 ? 'twice' : `${count(many, 'en')} times`);

export const ENGLISH: Words = {
  quote: (text) => `“${text}”`,
  about: (figure) => `about ${figure}`,
  inZone: (day, hour) => `${day}, ${hour}`,
  aroundHour: (day, hour) => `${day}, around ${hour}`,

  brand: 'Brand',
  kind: 'This is…',
  kinds: Object.fromEntries(Object.entries(CLIP_KINDS).map(([id, name]) => [id, name.en])) as Words['kinds'],
  tone: 'Tone, as you see it',
  tones: Object.fromEntries(Object.entries(TONES).map(([id, name]) => [id, name.en])) as Words['tones'],
  needsAnswer: 'Needs an answer',
  competitor: 'Competitor',
  competitorUnknown: 'not said',
  campaign: 'Campaign',
  campaignNone: 'none',
  tags: 'Tags',
  tagsHint: 'comma-separated',
  note: 'Note',
  more: 'Note and tags',

  author: 'Author',
  published: 'Published',
  rating: 'Rating',
  ratingOf: (value, of) => `${value} out of ${of}`,
  text: 'Text',
  title: 'Title',
  figures: 'Figures',
  media: 'Media',
  mediaRead: (many) => count(many, 'en'),
  inReplyTo: 'In reply to',
  address: 'Address',
  selection: 'Selection',
  notFound: 'not found',
  notFoundMany: 'not found',

  readerFailed: (site, otherwise) => `The ${site} reader found nothing: read another way (${otherwise}).`,
  readings: { site: 'site reader', article: 'article', structured: 'page data', selection: 'selection', page: 'title and address' },
  already: (many) => `Already clipped ${times(many)}: this one adds to the series.`,
  sameAuthor: (many) => `Same author: ${clips(many)}.`,

  kept: 'Kept',
  keptIn: (brand) => `for ${brand}`,
  movedTo: (brand) => `Undone here. Make the gesture again: the next clip goes to ${brand}.`,
  undone: 'Clip undone',
  undo: 'Undo',
  close: 'Close',
  states: { waiting: 'waiting', stored: 'stored', downloaded: 'downloaded', refused: 'refused', undone: 'undone' },
  refusedBecause: (reason) => `refused: ${reason}`,
  storedAt: (state, when) => `clipped at ${when}, ${state}`,
  storedOn: (state, when) => `clipped on ${when}, ${state}`,
  notSaved: 'This change was not saved. Open the page again, or reload it if the extension has just been updated.',

  change: 'change',
  settings: 'Settings',
  reading: 'Reading the page…',
  readOn: (site) => `${site}, read on the page. Nothing has been sent.`,
  keep: 'Keep the clip',
  keepSelection: 'Keep this page',
  keptSeveral: (kept, chosen) =>
    kept === chosen ? `${posts(kept)} kept` : `${kept} of ${posts(chosen)} kept: the others could not be kept. Capture them again.`,
  undoAll: 'Undo all',
  chooseSeveral: (many) => `Choose among the ${posts(many)}`,
  siteUnknown: 'Vigie does not know this site yet',
  siteUnknownNext:
    'It has no reader: Vigie keeps the address, the title, a picture of the page and the text you select. Check the fields below.',
  problems: {
    'page-closed-to-extensions': {
      title: 'The browser closes this page to extensions',
      next: 'Its own pages and its shop cannot be clipped. Open the post in an ordinary tab and try again.',
    },
    'no-brand': {
      title: 'No brand to keep the clip for',
      next: 'Create your brand: in Vigie’s folder, run `npm run vigie -- new`, then try again.',
    },
    'not-kept': {
      title: 'The clip was not kept',
      next: 'The browser could not save it. Reload the page and try again; if the disk is full, free some space.',
    },
  },
  whichBrand: 'For which brand?',
  outbox: 'What is waiting',
  waiting: (many) => `${clips(many)} ${many === 1 ? 'is' : 'are'} waiting in the browser.`,
  waitingNone: 'Nothing is waiting: every clip is stored.',
  retry: 'Try again',
  recent: 'Last clips',
  recentNone: (shortcut) =>
    `No clip yet. On a post, ${shortcut === null ? '' : `press ${shortcut}, or `}right-click and choose “Capture into Vigie”.`,
  hosts: {
    paired: { title: 'Vigie is paired', next: 'Clips are stored in the brand’s folder as soon as they are made.' },
    unknown: { title: 'Vigie has not been called yet', next: 'Test the link to know whether clips will be stored.' },
    'not-paired': {
      title: 'Vigie is not paired with this browser',
      next: 'Install Vigie on this computer if it is not there yet, then, in its folder, run `npm run vigie -- pair`.',
    },
    forbidden: {
      title: 'Vigie does not recognise this extension',
      next: 'In Vigie’s folder, run `npm run vigie -- pair`: it allows the extension of that folder, and no other.',
    },
    'host-too-old': {
      title: 'Vigie is older than the extension',
      next: 'Update Vigie’s folder, then run `npm ci` in it.',
    },
    'extension-too-old': {
      title: 'The extension is older than Vigie',
      next: 'In Vigie’s folder, run `npm run extension`, then reload the extension in the browser’s extensions page.',
    },
    stopped: {
      title: 'The computer did not answer',
      next: 'Try again. If it happens again, `npm run vigie -- doctor` says which link is missing.',
    },
  },
  hostVersion: (version) => `Version ${version}.`,

  optionsTitle: 'Extension settings',
  optionsPage: 'Vigie, settings',
  link: 'Link with Vigie',
  test: 'Test the link',
  testing: 'Testing…',
  brandNote: 'The next clips go to this brand’s folder.',
  brandNone: 'No brand known: they come with the link.',
  language: 'Language',
  downloads: 'Without Vigie',
  downloadsTick: 'Save clips to Downloads while Vigie does not answer',
  downloadsNote:
    'Without this setting, clips wait in the browser. With it, they go to `Downloads/Vigie`, and `npm run vigie -- gather` takes them from there, without duplicates.',
  health: 'Site readers',
  healthNote: 'Since installation. Sites change: a reader that fails gives way to a simpler reading, and it shows here.',
  healthNone: 'No post read so far.',
  healthLine: (read, failed) => `${count(read, 'en')} read, ${count(failed, 'en')} failure${failed === 1 ? '' : 's'}`,
  healthLast: (when) => `last failure on ${when}`,
  fixture: 'Test page',
  fixtureNote:
    'When a reader fails, a copy of the page helps to mend it. Names, texts and addresses are replaced in it, the structure stays. Read it through before you send it.',
  fixtureHow: 'On the page, open Vigie once (button or shortcut), then come back here.',
  fixtureOf: (page) => `Save a copy of ${page}`,
  fixtureSave: 'Save a copy of the page',
  fixtureSaved: (file) => `Saved to Downloads: ${file}`,
  fixtureNoPage: 'No other tab is open.',
  access: 'Site access',
  accessNote:
    'By default, Vigie reads only a page where you make a gesture. Site access adds two things: at the moment of the capture, taking the original image from where the site serves it, rather than a piece of the screenshot; and in the panel, who is speaking on each page, without a gesture.',
  accessAsk: 'Give site access',
  accessWithdraw: 'Withdraw access',
  accessGiven: 'Access given.',
  accessNot: 'Access not given: images that the site keeps to itself are cut out of the screenshot.',
  shortcut: 'Shortcut',
  shortcutIs: 'Clip the post under the pointer, or the page:',
  shortcutNone: 'No shortcut is set: another program has probably taken it.',
  shortcutChromium: 'To change it, open `chrome://extensions/shortcuts` (Edge: `edge://extensions/shortcuts`).',
  shortcutFirefox: 'To change it: `about:addons`, the gear, then “Manage Extension Shortcuts”.',
  privacy: 'Privacy',
  privacyNote:
    'Nothing of Vigie runs on a page before your gesture, and nothing you capture is sent over the network: a clip goes from the browser to a folder on your computer. It may hold people’s data: keep what you need, and delete the rest.',

  chooseTitle: 'Choose posts',
  chosen: (many, of) => `${count(many, 'en')} of ${count(of, 'en')} chosen`,
  choosePost: (place) => `Post ${place}`,
  chooseKeep: 'Keep',
  chooseLeave: 'Leave',
  chooseMove: 'go to the next',
  chooseTick: 'tick',
  spaceKey: 'Space',
  enterKey: 'Enter',
  escapeKey: 'Esc',
};
