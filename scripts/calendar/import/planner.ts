/** What a person said of the columns of a planner: kept per header, so that it is asked once. */

import * as v from 'valibot';
import { CHANNEL_IDS, type ChannelId } from '../../model/planned-post.ts';

/** What a column of a planner can be. */
export const PLANNER_FIELDS = {
  date: { fr: 'date (ou date et heure)', en: 'date (or date and time)' },
  time: { fr: 'heure', en: 'time' },
  title: { fr: 'titre', en: 'title' },
  text: { fr: 'texte', en: 'text' },
  channels: { fr: 'réseaux', en: 'platforms' },
  account: { fr: 'compte', en: 'account' },
  language: { fr: 'langue', en: 'language' },
  format: { fr: 'format', en: 'format' },
  variantTitle: { fr: 'titre de la déclinaison', en: 'variant title' },
  link: { fr: 'lien', en: 'link' },
  hashtags: { fr: 'hashtags', en: 'hashtags' },
  firstComment: { fr: 'premier commentaire', en: 'first comment' },
  media: { fr: 'médias', en: 'media' },
  alt: { fr: 'textes alternatifs', en: 'alt texts' },
  rights: { fr: 'fin des droits', en: 'end of rights' },
  status: { fr: 'statut', en: 'status' },
  permalink: { fr: 'adresse de la publication', en: 'published address' },
  campaign: { fr: 'campagne', en: 'campaign' },
  pillar: { fr: 'pilier éditorial', en: 'content pillar' },
  audience: { fr: 'cible', en: 'audience' },
  objective: { fr: 'intention', en: 'objective' },
  owner: { fr: 'responsable', en: 'owner' },
  partnership: { fr: 'partenariat', en: 'partnership' },
  comment: { fr: 'notes', en: 'notes' },
  entry: { fr: 'entrée (nom de fichier)', en: 'entry (file name)' },
  timeZone: { fr: 'fuseau horaire', en: 'time zone' },
} as const;
export type PlannerField = keyof typeof PLANNER_FIELDS;
export const PLANNER_FIELD_IDS = Object.keys(PLANNER_FIELDS) as PlannerField[];

/** Fields that may stand in several columns: `Picture Url 1`, `Picture Url 2`. */
export const SEVERAL: ReadonlySet<PlannerField> = new Set(['media', 'alt', 'rights', 'comment', 'hashtags']);

export const plannerSchema = v.strictObject({
  /** The file it was said of. */
  name: v.string(),
  signature: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  /** Columns by what they are, as the header names them; `1`, `2`, `3` in a file without header. */
  columns: v.record(v.picklist(PLANNER_FIELD_IDS), v.array(v.string())),
  /** A column per network: with a mark (TRUE, yes, x), or with the network's own text. */
  networks: v.optional(v.strictObject({ hold: v.picklist(['marks', 'texts']), columns: v.record(v.picklist(CHANNEL_IDS), v.string()) })),
  /** Where all of it goes, when the file does not say. */
  channels: v.optional(v.array(v.picklist(CHANNEL_IDS))),
  /** Order of dates such as 03/04/2026, when the file does not say. */
  dates: v.optional(v.picklist(['day-month', 'month-day'])),
});

export interface Planner {
  name: string;
  signature: string;
  columns: Partial<Record<PlannerField, string[]>>;
  networks?: { hold: 'marks' | 'texts'; columns: Partial<Record<ChannelId, string>> };
  channels?: ChannelId[];
  dates?: DayOrder;
}

export type DayOrder = 'day-month' | 'month-day';

/** Whether rows can become entries: something has to be a title or a text. */
export const isComplete = ({ columns, networks }: Planner): boolean => !!columns.title || !!columns.text || networks?.hold === 'texts';
