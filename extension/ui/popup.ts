/** Popup. */
import { isClipId } from '../../scripts/model/clip.ts';
export function showPopup(document: Document): void {
  document.title = 'Vigie ' + isClipId('x');
}
