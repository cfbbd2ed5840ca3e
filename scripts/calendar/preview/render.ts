/** A preview as HTML, for pages made without a browser. */

import { parseHTML } from 'linkedom';
import { drawPreview, type PreviewInput } from './draw.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** The drawn preview as HTML; texts are escaped by the serialiser. */
export const renderPreview = (input: PreviewInput): string => drawPreview(document as unknown as Document, input).outerHTML;
