/** Dresses a page of the extension. */

import { make } from './dom.ts';
import { PAGE_STYLE } from './style.ts';

/** Puts the extension's style into one of its pages. */
export function dressPage(name: 'popup' | 'options' | 'panel'): void {
  document.head.append(make('meta', { name: 'viewport', content: 'width=device-width,initial-scale=1' }), make('style', {}, PAGE_STYLE));
  document.body.className = name;
}
