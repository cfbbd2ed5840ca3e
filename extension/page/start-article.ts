globalThis.vigieArticle = undefined;
