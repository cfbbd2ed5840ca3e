/** Review packs of the demo and the decisions on them. Keys come from words, so that the files are the same at each run: nobody's secret. */

import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { MediaFacts } from '../../scripts/calendar/calendar.ts';
import { decisionFileName } from '../../scripts/calendar/review/decide.ts';
import { canonicalHashSync } from '../../scripts/calendar/review/hash-node.ts';
import { freeze } from '../../scripts/calendar/review/packs.ts';
import type { Decision, EntryVerdict, Pack, Verdict } from '../../scripts/model/decision.ts';
import { type PlannedPost, readPlannedPost } from '../../scripts/model/planned-post.ts';
import { parseNote } from '../../scripts/workspace/entries.ts';
import type { Output } from './output.ts';
import { digits, randomFrom } from './random.ts';
import { typeset } from './stock.ts';

const PEOPLE: Readonly<Record<string, string>> = { ines: 'Inès Caron', helene: 'Hélène Marchetti' };

interface Answer {
  reviewer: string;
  at: string;
  /** What was said of entries; `approved` for all those not named, unless `rest` says that they were left out. */
  said: Readonly<Record<string, readonly [Verdict, string]>>;
  rest?: 'unanswered';
}

interface Review {
  title: string;
  stage: string;
  madeAt: string;
  deadline: string;
  reviewers: readonly string[];
  entries: readonly string[];
  answers: readonly Answer[];
}

const OCTOBER = [
  '2026-10-13-timber-with-a-name',
  '2026-10-14-poser-une-credence-adhesive',
  '2026-10-15-restaurer-une-chaise-paillee',
  '2026-10-16-reparer-une-perceuse',
  '2026-10-19-securite-au-travail',
  '2026-10-22-semer-une-pelouse-d-automne',
  '2026-10-28-louer-plutot-qu-acheter',
];
const REPAIR = '2026-11-24-reparer-plutot-que-jeter';
const FRIDAY = '2026-11-27-notre-vendredi-sans-promotion';
const CONTEST = '2026-12-04-jeu-concours-l-etoile-d-or';
const NOVEMBER = [
  REPAIR,
  '2026-11-24-restaurer-une-chaise-paillee',
  '2026-11-26-la-reparation-un-metier',
  '2026-11-26-reparer-une-perceuse',
  FRIDAY,
  '2026-11-28-atelier-reparation-angers',
];

const REVIEWS: readonly Review[] = [
  {
    title: 'Octobre, relecture marketing',
    stage: 'Marketing',
    madeAt: '2026-10-08T08:10:00.000Z',
    deadline: '2026-10-10',
    reviewers: ['helene'],
    entries: OCTOBER,
    answers: [{ reviewer: 'helene', at: '2026-10-08T15:24:00.000Z', said: {} }],
  },
  {
    title: 'Comité de validation d’octobre',
    stage: 'Comité de validation',
    madeAt: '2026-10-09T07:30:00.000Z',
    deadline: '2026-10-12',
    reviewers: ['ines', 'helene'],
    entries: OCTOBER,
    answers: [
      {
        reviewer: 'ines',
        at: '2026-10-09T13:02:00.000Z',
        said: { '2026-10-22-semer-une-pelouse-d-automne': ['approved', typeset('D’accord, si la photo de Saumur arrive à temps.')] },
      },
    ],
  },
  {
    title: 'Novembre, relecture marketing',
    stage: 'Marketing',
    madeAt: '2026-11-17T08:05:00.000Z',
    deadline: '2026-11-19',
    reviewers: ['helene'],
    entries: [...NOVEMBER, CONTEST],
    answers: [
      {
        reviewer: 'helene',
        at: '2026-11-17T16:41:00.000Z',
        said: { [CONTEST]: ['comment', typeset('Faire relire le règlement par le service juridique avant le comité.')] },
      },
    ],
  },
  {
    title: 'Comité de validation de novembre',
    stage: 'Comité de validation',
    madeAt: '2026-11-19T07:45:00.000Z',
    deadline: '2026-11-23',
    reviewers: ['ines', 'helene'],
    entries: NOVEMBER,
    answers: [
      {
        reviewer: 'ines',
        at: '2026-11-19T17:18:00.000Z',
        rest: 'unanswered',
        said: {
          [REPAIR]: ['approved', ''],
          '2026-11-24-restaurer-une-chaise-paillee': ['approved', typeset('Très bien.')],
          '2026-11-26-la-reparation-un-metier': ['approved', ''],
          [FRIDAY]: ['refused', 'Pas de prix dans ce message.'],
        },
      },
    ],
  },
];

/** The repair post as it was approved: the diagnosis was not yet free of charge. */
const beforeEdit = (post: PlannedPost): PlannedPost =>
  post.id === REPAIR
    ? {
        ...post,
        variants: post.variants.map((variant) => ({ ...variant, text: variant.text.replace('Diagnostic gratuit, pièces', 'Pièces') })),
      }
    : post;

const BRAND = { timeZone: 'Europe/Paris', languages: ['fr', 'en'] as const };
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key of a reviewer's link: RFC 8410, from the SHA-256 of words. */
function keyOf(pack: string, reviewer: string): KeyObject {
  const seed = createHash('sha256').update(`vigie demo ${pack} ${reviewer}`).digest();
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
}

const publicKeyOf = (key: KeyObject): string => createPublicKey(key).export({ format: 'jwk' }).x as string;

function postFrom(file: Output): PlannedPost {
  const parsed = parseNote({ file: file.path, source: file.bytes.toString('utf8') });
  if ('problem' in parsed) throw new Error(`${file.path} is no entry.`);
  const id = file.path.slice('calendar/'.length, -'.mdx'.length);
  const { post } = readPlannedPost(parsed.note.content, { id, notes: parsed.note.body.trim(), brand: BRAND });
  if (!post) throw new Error(`${file.path} is no entry.`);
  return post;
}

const factsOf = ({ bytes }: Output): MediaFacts => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes: bytes.length,
  kind: 'image',
  width: null,
  height: null,
  seconds: null,
});

/** The pack's address, as hard to guess as any other would be if its words were not printed here. */
const idOf = ({ madeAt, title }: Review): string =>
  `${madeAt.slice(0, 10)}-${BigInt(digits(randomFrom(title), 18))
    .toString(32)
    .slice(0, 12)}`;

function packOf(review: Review, posts: ReadonlyMap<string, PlannedPost>, media: Readonly<Record<string, MediaFacts>>): Pack {
  const id = idOf(review);
  return {
    vigie: 'pack',
    version: 1,
    id,
    brand: 'maison-copeau',
    brandName: 'Maison Copeau',
    title: review.title,
    madeAt: review.madeAt,
    deadline: review.deadline,
    timeZone: BRAND.timeZone,
    language: 'fr',
    stage: review.stage,
    entries: review.entries.map((entry) => freeze({ post: beforeEdit(posts.get(entry) as PlannedPost), media })),
    reviewers: review.reviewers.map((reviewer) => ({
      id: reviewer,
      name: PEOPLE[reviewer] as string,
      publicKey: publicKeyOf(keyOf(id, reviewer)),
    })),
  };
}

function decisionOf(pack: Pack, { reviewer, at, said, rest }: Answer): Decision {
  const verdicts = pack.entries.flatMap(({ entry, hash }): EntryVerdict[] => {
    const [verdict, comment] = said[entry] ?? (rest === 'unanswered' ? [] : ['approved', '']);
    return verdict === undefined ? [] : [{ entry, verdict, comment: comment ?? '', hash }];
  });
  const unsigned: Omit<Decision, 'signature'> = {
    vigie: 'decision',
    version: 1,
    brand: pack.brand,
    pack: pack.id,
    packHash: canonicalHashSync(pack),
    reviewer,
    decidedAt: at,
    verdicts,
  };
  const digest = Buffer.from(canonicalHashSync(unsigned), 'hex');
  return { ...unsigned, signature: sign(null, digest, keyOf(pack.id, reviewer)).toString('base64url') };
}

const json = (path: string, value: object, at: string): Output => ({
  path,
  bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8'),
  exportedAt: Date.parse(at),
});

/** Packs and decisions on entries as these files say them, with the pictures that they show. */
export function reviewFiles(entries: readonly Output[], pictures: readonly Output[]): Output[] {
  const posts = new Map(entries.map(postFrom).map((post) => [post.id, post]));
  const media = Object.fromEntries(pictures.map((picture) => [picture.path, factsOf(picture)]));
  return REVIEWS.flatMap((review) => {
    const pack = packOf(review, posts, media);
    const answers = review.answers.map((answer) =>
      json(`decisions/${decisionFileName(pack, answer.reviewer)}`, decisionOf(pack, answer), answer.at),
    );
    return [json(`reviews/${pack.id}/pack.json`, pack, review.madeAt), ...answers];
  });
}
