/** The script of the desk's page: the form of a new brand, and the files that are dropped. */

import { deskWords } from '../desk/words-desk.ts';
import { brandForm } from './brand-form.ts';
import { droppedFiles } from './dropped-files.ts';
import { doorsOf } from './requests.ts';

const desk = document.getElementById('desk') as HTMLElement;
const language = document.documentElement.lang === 'en' ? 'en' : 'fr';
const words = deskWords[language];
const doors = doorsOf(desk.dataset.token ?? '', language);

const files = droppedFiles({ words, language, doors });
brandForm({ words, language, doors, created: (folder, name) => files.created(folder, name) });

// A file dropped beside the place would be opened by the browser, and the page lost.
for (const event of ['dragover', 'drop'] as const) document.addEventListener(event, (dropped) => dropped.preventDefault());
