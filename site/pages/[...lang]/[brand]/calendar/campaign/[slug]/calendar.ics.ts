/** A campaign's calendar, to subscribe to from any calendar program. */

import type { APIRoute } from 'astro';
import type { Language } from '../../../../../../../scripts/model/phrase.ts';
import { calendarFile, campaignFeeds } from '../../../../../../calendar-file.ts';
import type { BrandData } from '../../../../../../data.ts';

export const getStaticPaths = () => campaignFeeds();

export const GET: APIRoute<{ data: BrandData; language: Language; campaign: string }> = async ({ props, site }) =>
  calendarFile(props.data, props.language, site, props.campaign);
