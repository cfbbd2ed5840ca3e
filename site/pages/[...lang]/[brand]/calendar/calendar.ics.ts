/** The brand's calendar, to subscribe to from any calendar program. */

import type { APIRoute } from 'astro';
import type { Language } from '../../../../../scripts/model/phrase.ts';
import { brandPages } from '../../../../brand-pages.ts';
import { calendarFile } from '../../../../calendar-file.ts';
import type { BrandData } from '../../../../data.ts';

export const getStaticPaths = () => brandPages();

export const GET: APIRoute<{ data: BrandData; language: Language }> = async ({ props: { data, language }, site }) =>
  calendarFile(data, language, site, null);
