/** Making a brand: its folder, its brand.yaml with a word on each part, its exports folder; all of it or nothing. */

import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { Document, isMap, isScalar } from 'yaml';
import { brandSchema } from '../model/brand.ts';
import { type BrandDraft, brandFileOf } from '../model/brand-draft.ts';
import type { Language, Phrase } from '../model/phrase.ts';
import { Problem } from '../model/problem.ts';
import { diskProblem, writeWhole } from './write.ts';

const HEAD: Phrase = {
  fr: ' Ce fichier décrit la marque. Il est à vous : modifiez-le, le bureau le relit.\n data/README.md montre tout ce qu’il peut contenir.',
  en: ' This file describes the brand. It is yours: change it, the desk reads it again.\n data/README.md shows all it can hold.',
};

const COMMENTS: Readonly<Record<string, Phrase>> = {
  timeZone: { fr: ' Les jours et les heures des pages sont de ce fuseau.', en: ' Days and hours on the pages are in this time zone.' },
  accounts: {
    fr: ' Les comptes, comme le réseau les appelle. Pour d’autres noms du même compte : { handle: nom, also: [autre-nom] }.',
    en: ' Accounts, as the platform calls them. For other names of one account: { handle: name, also: [other-name] }.',
  },
  colours: {
    fr: ' La couleur de la marque, refusée si elle ne se lit pas sur les pages.',
    en: ' The brand’s colour, refused when it cannot be read on the pages.',
  },
  competitors: { fr: ' Ceux que l’on suit.', en: ' Those we watch.' },
  targets: {
    fr: ' Les objectifs d’un mois, par indicateur. Pour les borner : { value: 20000, from: 2026-01, to: 2026-12 }.',
    en: ' Monthly targets, by metric. To bound one: { value: 20000, from: 2026-01, to: 2026-12 }.',
  },
};

/** The text of a brand.yaml, with comments in one language. */
export function brandText(draft: BrandDraft, language: Language): string {
  const content = brandFileOf(draft);
  v.parse(brandSchema, content);
  const document = new Document(content);
  document.commentBefore = HEAD[language];
  if (isMap(document.contents)) {
    for (const { key } of document.contents.items) {
      if (!isScalar(key)) continue;
      const comment = COMMENTS[String(key.value)];
      if (!comment) continue;
      key.commentBefore = comment[language];
      key.spaceBefore = true;
    }
  }
  const languages = document.get('languages') as { flow?: boolean };
  languages.flow = true;
  return document.toString({ lineWidth: 0 });
}

/** Makes a brand's folder. Throws a Problem when the folder exists, whatever is in it, or when the disk refuses. */
export function createBrand(dataDir: string, draft: BrandDraft, language: Language): void {
  const folder = join(dataDir, draft.folder);
  if (existsSync(folder)) throw new Problem('folder-taken', { folder: draft.folder });
  const text = brandText(draft, language);
  let made = '';
  try {
    made = join(dataDir, `.new-brand-${randomUUID()}`);
    mkdirSync(join(made, 'exports'), { recursive: true });
    writeWhole(join(made, 'brand.yaml'), text);
    renameSync(made, folder);
  } catch (error) {
    if (made) rmSync(made, { recursive: true, force: true });
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST' || code === 'ENOTEMPTY') throw new Problem('folder-taken', { folder: draft.folder });
    throw diskProblem(error, folder);
  }
}
