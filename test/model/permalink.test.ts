/** A comment has a key of its own: clips of it make no series with those of its post, nor with those of another comment. */

import { describe, expect, it } from 'vitest';
import { permalinkKey } from '../../scripts/model/permalink.ts';

describe('the key of a comment', () => {
  it.each([
    ['facebook', 'https://www.facebook.com/fermedesoyats/posts/122140088812345678', '?comment_id=900100', '?comment_id=900101'],
    [
      'a reply on facebook',
      'https://www.facebook.com/fermedesoyats/posts/122140088812345678?comment_id=900100',
      '&reply_comment_id=900200',
      '&reply_comment_id=900201',
    ],
    ['instagram', 'https://www.instagram.com/p/DRWx_1poU8k/', 'c/18091/', 'c/18095/'],
    ['a reply on instagram', 'https://www.instagram.com/p/DRWx_1poU8k/c/18091/', 'r/18095/', 'r/18096/'],
    ['youtube', 'https://www.youtube.com/watch?v=fR9Talvera1', '&lc=Ugx1', '&lc=Ugx2'],
    [
      'linkedin',
      'https://www.linkedin.com/feed/update/urn:li:activity:7528731863834177593/',
      '?commentUrn=urn%3Ali%3Acomment%3A%28activity%3A7528731863834177593%2C1%29',
      '?commentUrn=urn%3Ali%3Acomment%3A%28activity%3A7528731863834177593%2C2%29',
    ],
    ['reddit', 'https://www.reddit.com/r/bikecommuting/comments/1w3fcl7/comment/', 'kx2/', 'kx3/'],
  ])('on %s is neither its post’s nor another comment’s', (_, post, one, other) => {
    const keys = [post, post + one, post + other].map(permalinkKey);
    expect(keys).not.toContain(null);
    expect(new Set(keys).size).toBe(3);
  });

  it('on reddit is not the post whose id is spelled the same', () => {
    const [comment, post] = ['1w3fcl7/titre/kx2abcd/', 'kx2abcd/titre/'].map((path) =>
      permalinkKey(`https://www.reddit.com/r/bikecommuting/comments/${path}`),
    );
    expect(comment).not.toBe(post);
  });

  it('is the same however its address is written', () => {
    const key = permalinkKey('https://www.facebook.com/fermedesoyats/posts/122140088812345678?comment_id=900100');
    expect(permalinkKey('https://m.facebook.com/fermedesoyats/posts/122140088812345678/?__tn__=R&comment_id=900100')).toBe(key);
    expect(permalinkKey('https://www.instagram.com/fermedesoyats/p/DRWx_1poU8k/c/18091/?igsh=a')).toBe(
      permalinkKey('https://instagram.com/p/DRWx_1poU8k/c/18091'),
    );
  });
});
