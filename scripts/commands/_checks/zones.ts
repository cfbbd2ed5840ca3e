/** This Node knows time zones with their summer time, and how French writes numbers: some builds leave the data out. */

import { dayIn } from '../../model/zone.ts';
import { type Check, toMend, well } from './_check.ts';

export const checkZones: Check = () => {
  const missing = [
    // 22:30 UTC on a summer evening is the next day in Paris.
    knows(() => dayIn('Europe/Paris', Date.UTC(2026, 6, 14, 22, 30)) === '2026-07-15') ? null : 'Europe/Paris',
    knows(() => (1234.5).toLocaleString('fr-FR') === '1\u202f234,5') ? null : 'fr-FR',
  ].filter((one) => one !== null);
  return [missing.length > 0 ? toMend('zones-missing', { what: missing.join(', ') }) : well('zones-known')];
};

function knows(look: () => boolean): boolean {
  try {
    return look();
  } catch {
    return false;
  }
}
