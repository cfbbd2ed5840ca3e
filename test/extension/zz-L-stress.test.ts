import { it } from 'vitest';
import { fixtureNames, loadFixture } from '../sites/read-fixture.ts';
import { launchScripted } from './page-script.ts';
it('stress', async () => {
  const b = await launchScripted();
  const out: string[] = [];
  for (const [name, add] of [['facebook--post-comment-fr', '?ref=notif'], ['facebook--post-comment-fr', '?comment_id=1'], ['instagram--post-comment-fr', '?x=1'], ['linkedin--post-comment-en', '&x=1'], ['youtube--post-comment-fr', '&t=12s'], ['tiktok--post-comment-en', '?x=1'], ['phpbb--list-en', '&hl=a'], ['discourse--list-fr', '?u=1'], ['reddit--post-comment-en', '?x=1']] as const) {
    const f = loadFixture(name);
    const at = f.at.replace(/#.*/, '') + add;
    const { page } = await b.open(at, f.html);
    await b.inject(page);
    const res = await page.evaluate(async ([sel, many]) => {
        const el = sel ? document.querySelector(sel as string) : document.querySelector('shreddit-comment');
        let up: Element | null = el;
        if (/youtube/.test(location.host)) up = el!.closest('ytd-comment-thread-renderer');
        else if (sel) while (up && up.parentElement && ![...up.parentElement.children].some((o) => o !== up && o.tagName === up!.tagName && o.children.length > 0 && (o.textContent ?? '').length > 20)) up = up.parentElement;
        if (up && up.parentElement) for (let i = 0; i < (many as number); i++) up.after(up.cloneNode(true));
        const t0 = performance.now();
        const need = globalThis.vigiePage!.needsArticle();
        const t1 = performance.now();
        const read = await globalThis.vigiePage!.read({});
        return [read.posts, need, Math.round(t1 - t0), Math.round(performance.now() - t1), read.html.length >> 10, read.post.permalink, read.post.format];
      }, [f.point, 400] as const);
    out.push(`${name} ${add} ${JSON.stringify(res)}`);
    await page.context().close();
  }
  console.log('STRESS\n' + out.join('\n'));
  await b.close();
});
