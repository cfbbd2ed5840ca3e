/** The time zones that the runtime knows, as a list to choose from. */

import type { Language } from '../../scripts/model/phrase.ts';

export interface ZoneGroup {
  /** The region, as the zone database names it. */
  name: string;
  zones: { id: string; name: string }[];
}

/** Zones by region, each by its city; UTC first. */
export function zoneGroups(language: Language): ZoneGroup[] {
  const zones = Intl.supportedValuesOf('timeZone').filter((id) => id.includes('/'));
  const groups = Map.groupBy(zones, (id) => id.slice(0, id.indexOf('/')));
  return [
    { name: 'UTC', zones: [{ id: 'UTC', name: 'UTC' }] },
    ...[...groups].map(([name, ids]) => ({
      name,
      zones: ids
        .map((id) => ({
          id,
          name: id
            .slice(name.length + 1)
            .replaceAll('_', ' ')
            .replaceAll('/', ', '),
        }))
        .sort((one, other) => one.name.localeCompare(other.name, language)),
    })),
  ];
}
