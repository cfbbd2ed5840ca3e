/** A variant's link and its UTM parameters, as the fields of the builder say them. Pure. */

import { utmOf, withUtm } from '../../../scripts/calendar/utm.ts';
import type { ChannelId } from '../../../scripts/model/planned-post.ts';

export interface LinkUtm {
  source: string;
  medium: string;
  campaign: string;
}

/** What the link says already, and what fits the variant where it says nothing. */
export function usualUtm(link: string, channel: string, post: { id: string; campaign: string | null; at: string | null }): LinkUtm {
  const usual = utmOf(post, { channel: channel as ChannelId, wall: post.at, key: channel });
  const said = webAddress(link)?.searchParams;
  return {
    source: said?.get('utm_source') || usual.source,
    medium: said?.get('utm_medium') || usual.medium,
    campaign: said?.get('utm_campaign') || (usual.campaign ?? ''),
  };
}

/** The link with these parameters; null when it is no web address. */
export function trackedLink(link: string, { source, medium, campaign }: LinkUtm): string | null {
  if (!webAddress(link)) return null;
  return withUtm(link.trim(), { source: source.trim(), medium: medium.trim(), campaign: campaign.trim(), content: null });
}

function webAddress(link: string): URL | null {
  try {
    const address = new URL(link.trim());
    return /^https?:$/.test(address.protocol) ? address : null;
  } catch {
    return null;
  }
}
