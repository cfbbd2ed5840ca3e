/** `article.js`: put into a page that no site reads, beside `page.js`, which takes it from `globalThis.vigieArticle`. */

import { readArticle } from '../sites/article.ts';

globalThis.vigieArticle ??= readArticle;
