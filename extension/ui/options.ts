/** Options. */
import { isClipId } from '../../scripts/model/clip.ts';
export function showOptions(document: Document): void {
  document.title = 'Vigie ' + isClipId('x');
}
