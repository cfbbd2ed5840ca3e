/** Planned posts of the demo written one by one: own channels, English, events, and the slips that checks are there for. */

import type { DemoEntry } from './calendar-entry.ts';
import { shown, undescribed } from './calendar-media.ts';
import { typeset } from './stock.ts';

const site = (path: string, source: string, medium: string, campaign: string) =>
  `https://www.maison-copeau.example/${path}?utm_source=${source}&utm_medium=${medium}&utm_campaign=${campaign}`;

/** In the order of their dates. */
export const ownEntries: readonly DemoEntry[] = [
  {
    id: '2026-11-24-reparer-plutot-que-jeter',
    title: 'Réparer plutôt que jeter',
    status: 'in-review',
    at: '2026-11-24 18:00',
    campaign: 'reduction-des-dechets',
    pillar: 'Réemploi',
    audience: 'Familles',
    objective: 'Faire participer',
    owner: 'helene',
    variants: [
      {
        channel: 'instagram',
        format: 'photo',
        text: typeset(
          "♻️ Votre perceuse ne démarre plus ? Apportez-la avant de la remplacer.\n\nSamedi, l'établi de réparation est ouvert dans les onze magasins. Diagnostic gratuit, pièces au prix coûtant.\n\nQuel objet attend d'être réparé chez vous ?",
        ),
        hashtags: ['maisoncopeau', 'reparation', 'reductiondesdechets'],
        media: [shown('perceuse')],
      },
      {
        channel: 'facebook',
        format: 'photo',
        at: '2026-11-24 12:30',
        text: typeset(
          "Votre perceuse ne démarre plus ? Apportez-la avant de la remplacer.\n\nSamedi, l'établi de réparation est ouvert dans les onze magasins.",
        ),
        link: site('reparation', 'facebook', 'social', 'reduction-des-dechets'),
        media: [shown('mur-outils')],
      },
      {
        channel: 'linkedin',
        language: 'en',
        format: 'text',
        at: '2026-11-24 08:30',
        text: 'Before you replace it, bring it in.\n\nThis Saturday, all eleven stores open their repair bench. Two tools out of three leave in working order.\n\nWhat would make repair the easy choice in your trade?',
        hashtags: ['repair', 'retail'],
      },
      {
        channel: 'newsletter',
        at: '2026-11-24 07:00',
        title: typeset('Samedi, on répare : le programme des onze magasins'),
        text: typeset(
          "Bonjour,\n\nSamedi, l'établi est ouvert de 10 h à 17 h. Apportez un outil, repartez avec.\n\nÀ samedi,\nL'équipe de Maison Copeau",
        ),
        link: site('reparation', 'newsletter', 'email', 'reduction-des-dechets'),
      },
    ],
    notes:
      'Vérifier avec les magasins que les pièces détachées sont arrivées.\n\n- Angers : oui\n- Cholet : oui\n- Saumur : réponse attendue lundi',
  },
  {
    id: '2026-11-24-la-chaise-de-la-semaine',
    title: 'La chaise de la semaine',
    status: 'draft',
    at: '2026-11-24 13:10',
    pillar: 'Réemploi',
    objective: 'Faire connaître',
    owner: 'samir',
    variants: [
      {
        channel: 'facebook',
        format: 'photo',
        text: typeset("Elle a quarante ans, elle en fera quarante autres. La chaise de la semaine est à l'atelier d'Angers."),
        media: [undescribed('chaise-paillee')],
      },
    ],
    notes: 'Quarante minutes après l’autre publication Facebook : à décaler ?',
  },
  {
    id: '2026-11-25-promotion-peinture',
    title: 'Promotion peinture',
    status: 'draft',
    at: '2026-11-25 18:00',
    pillar: 'Idées déco',
    audience: 'Nouveaux propriétaires',
    objective: 'Faire venir en magasin',
    owner: 'helene',
    variants: [
      {
        channel: 'instagram',
        format: 'photo',
        text: typeset("🎨 −50 % sur la peinture vert sauge, jusqu'à dimanche.\n\nUne couche, et le salon change d'air !"),
        hashtags: ['maisoncopeau', 'deco', 'peinture'],
        media: [shown('pot-peinture')],
      },
      {
        channel: 'facebook',
        format: 'photo',
        text: typeset("🎨 −50 % sur la peinture vert sauge, jusqu'à dimanche.\n\nUne couche, et le salon change d'air !"),
        link: 'https://www.maison-copeau.example/peinture',
        media: [shown('pot-peinture')],
      },
    ],
  },
  {
    id: '2026-11-27-notre-vendredi-sans-promotion',
    title: 'Notre vendredi sans promotion',
    status: 'in-review',
    at: '2026-11-27 08:30',
    campaign: 'reduction-des-dechets',
    pillar: 'Coulisses',
    audience: 'Professionnels et candidats',
    objective: 'Faire connaître',
    owner: 'ines',
    variants: [
      {
        channel: 'linkedin',
        format: 'text',
        text: typeset(
          "Pas de Black Friday chez nous, mais un atelier ouvert toute la journée.\n\nEn 2025, 340 outils réparés en une journée. Un outil réparé à 40 € évite l'achat d'un neuf à 120 €.\n\nEt vous, que faites-vous de ce vendredi ?",
        ),
        hashtags: ['commerce', 'reparation'],
      },
      {
        channel: 'x',
        format: 'text',
        text: typeset("Pas de Black Friday chez nous : l'établi est ouvert toute la journée, dans les onze magasins."),
        link: site('reparation', 'x', 'social', 'reduction-des-dechets'),
      },
    ],
  },
  {
    id: '2026-11-28-atelier-reparation-angers',
    title: 'Atelier réparation à Angers',
    status: 'in-review',
    at: '2026-11-28 10:00',
    campaign: 'reduction-des-dechets',
    pillar: 'Réemploi',
    audience: 'Familles',
    objective: 'Faire venir en magasin',
    owner: 'helene',
    event: { kind: 'shop-event', place: 'Magasin d’Angers', ends: '2026-11-28 17:00' },
    variants: [
      {
        channel: 'event',
        title: 'Atelier réparation',
        text: typeset("L'établi de réparation est ouvert à tous. Un outil par personne, sans rendez-vous."),
        link: 'https://www.maison-copeau.example/reparation',
      },
    ],
  },
  {
    id: '2026-12-02-essai-de-la-ponceuse',
    title: 'Essai de la ponceuse avec @atelierdethéo',
    status: 'draft',
    at: '2026-12-02 20:00',
    pillar: 'Pas à pas',
    audience: 'Bricoleurs confirmés',
    objective: 'Faire connaître',
    owner: 'samir',
    partnership: 'Outillage Bastide',
    variants: [
      {
        channel: 'instagram',
        format: 'short-video',
        seconds: 48,
        text: typeset(
          "🪵 Une ponceuse, un plateau de chêne, et l'avis de Théo.\n\nIl l'a gardée une semaine dans son atelier : ce qu'il en pense, sans détour.",
        ),
        hashtags: ['maisoncopeau', 'bois', 'poncage'],
      },
      {
        channel: 'tiktok',
        format: 'short-video',
        seconds: 48,
        text: typeset("L'avis de Théo sur la ponceuse, sans détour 🪵"),
        hashtags: ['bricolage', 'bois'],
      },
    ],
    notes: 'Contrat signé le 18 novembre. La mention légale reste à poser dans la légende et à l’écran.',
  },
  {
    id: '2026-12-04-jeu-concours-l-etoile-d-or',
    title: 'Jeu-concours : l’étoile d’or',
    status: 'in-review',
    at: '2026-12-04 12:30',
    campaign: 'avent',
    pillar: 'Coulisses',
    audience: 'Familles',
    objective: 'Faire participer',
    owner: 'helene',
    contest: {
      rules: 'https://www.maison-copeau.example/reglement-etoile-d-or',
      organiser: 'Maison Copeau',
      ends: '2026-12-13 23:59',
    },
    event: { kind: 'contest', ends: '2026-12-13 23:59' },
    variants: [
      {
        channel: 'instagram',
        format: 'photo',
        text: typeset(
          "⭐ Jeu-concours : montrez-nous votre étoile en chutes de bois.\n\nPour participer, publiez sa photo en commentaire avant le dimanche 13 décembre à minuit. Trois établis d'enfant à gagner, par tirage au sort.\n\nSans obligation d'achat. Règlement : maison-copeau.example/reglement-etoile-d-or. Ce jeu n'est ni géré ni parrainé par Instagram.",
        ),
        hashtags: ['maisoncopeau', 'jeuconcours', 'noel'],
        media: [shown('patron-etoile', { credit: 'Atelier de Cholet' })],
      },
      {
        channel: 'facebook',
        format: 'photo',
        at: '2026-12-04 18:00',
        text: typeset(
          "Jeu-concours : montrez-nous votre étoile en chutes de bois avant le dimanche 13 décembre à minuit. Trois établis d'enfant à gagner, par tirage au sort.\n\nSans obligation d'achat. Ce jeu n'est ni géré ni parrainé par Facebook.",
        ),
        link: site('reglement-etoile-d-or', 'facebook', 'social', 'avent'),
        media: [shown('etoiles-avent')],
      },
    ],
  },
  {
    id: '2026-12-07-l-hiver-au-magasin',
    title: 'L’hiver au magasin',
    status: 'draft',
    at: '2026-12-07 18:00',
    campaign: 'avent',
    pillar: 'Coulisses',
    objective: 'Faire venir en magasin',
    owner: 'samir',
    variants: [
      {
        channel: 'instagram',
        format: 'photo',
        text: typeset("🧡 Le rayon bois sent le sapin, et le poêle de l'atelier est allumé."),
        hashtags: ['maisoncopeau', 'magasin'],
        media: [shown('etabli', { rightsUntil: '2026-11-30', credit: 'Photographe d’Angers' })],
      },
    ],
    notes: 'Droits de la photo jusqu’au 30 novembre : demander la prolongation.',
  },
  {
    id: '2026-12-09-idees-pour-le-sapin',
    title: 'Idées pour le sapin',
    status: 'draft',
    at: '2026-12-09 20:00',
    campaign: 'avent',
    pillar: 'Idées déco',
    objective: 'Faire connaître',
    owner: 'samir',
    variants: [
      {
        channel: 'pinterest',
        format: 'photo',
        title: typeset('Étoiles en chutes de bois : le patron à imprimer'),
        text: typeset('Trois tailles, une seule scie, et les chutes du rayon bois.'),
        media: [shown('patron-etoile')],
      },
    ],
    notes: 'L’épingle n’a pas encore de lien : la page du patron n’est pas en ligne.',
  },
  {
    id: '2026-12-10-newsletter-de-decembre',
    title: 'Newsletter de décembre',
    status: 'draft',
    at: '2026-12-10 07:00',
    campaign: 'avent',
    pillar: 'Idées déco',
    owner: 'helene',
    variants: [
      {
        channel: 'newsletter',
        title: typeset('Quatre cadeaux à fabriquer avant Noël'),
        text: typeset(
          "Bonjour,\n\nUn tabouret, un jeu de quilles, une étoile, un plateau : quatre cadeaux à fabriquer en une soirée.\n\nBonne lecture,\nL'équipe de Maison Copeau",
        ),
        link: 'https://www.maison-copeau.example/cadeaux',
      },
    ],
  },
  {
    id: '2026-12-16-webinaire-preparer-ses-travaux',
    title: 'Webinaire : préparer ses travaux de printemps',
    status: 'idea',
    at: '2026-12-16 18:30',
    pillar: 'Pas à pas',
    audience: 'Nouveaux propriétaires',
    objective: 'Aider',
    owner: 'ines',
    event: { kind: 'webinar', place: 'En ligne', ends: '2026-12-16 19:30' },
    variants: [
      {
        channel: 'event',
        title: typeset('Préparer ses travaux de printemps'),
        text: typeset('Une heure avec Nadège et Ismaël : budget, ordre des gestes, questions.'),
      },
    ],
  },
  {
    id: '2026-12-24-bonnes-fetes',
    title: 'Bonnes fêtes',
    status: 'draft',
    at: '2026-12-24 10:00',
    campaign: 'avent',
    pillar: 'Coulisses',
    owner: 'samir',
    variants: [
      {
        channel: 'instagram',
        format: 'photo',
        text: typeset("🧡 Toute l'équipe vous souhaite de bonnes fêtes. Les magasins ferment à 17 heures."),
        hashtags: ['maisoncopeau'],
        media: [shown('etoiles-avent')],
      },
      {
        channel: 'linkedin',
        format: 'text',
        text: typeset("Toute l'équipe vous souhaite de bonnes fêtes.\n\nMerci aux 420 personnes qui ont tenu l'établi cette année."),
      },
      {
        channel: 'linkedin',
        language: 'en',
        format: 'text',
        at: '2026-12-24 15:00',
        text: 'Season’s greetings from all of us.\n\nThank you to the 420 people who kept the bench busy this year.',
      },
    ],
  },
  {
    id: 'visite-de-scierie',
    title: 'Visite d’une scierie',
    status: 'idea',
    pillar: 'Coulisses',
    owner: 'ines',
    variants: [],
    notes: 'La scierie de Segré accepte une visite en janvier. Voir avec Ismaël.',
  },
];
