/**
 * The desk's pages are nobody else's: they are not framed, not kept, run their own script only. The dev server's own script is taken out: it
 * reloads pages after a gather, in the middle of an upload.
 */

import type { MiddlewareHandler } from 'astro';

const POLICY =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' blob: data:; media-src blob:; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const response = await next();
  if (!/^\/(en\/)?desk\/((calendar|mentions)\/)?$/.test(url.pathname)) return response;
  const html = (await response.text()).replace(/<script type="module" src="\/@vite\/client"><\/script>/, '');
  return new Response(html, {
    status: response.status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': POLICY,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Frame-Options': 'DENY',
      'Cache-Control': 'no-store',
    },
  });
};
