/**
 * What each platform means by a measure, as its own export files show it: the column it is read from and what is known of it. Only what was
 * seen in files, or follows from how they are read, is said here; a platform without an entry has none, not "the same as the others".
 */

import type { MeasureId } from './measure.ts';
import type { Phrase } from './phrase.ts';
import type { PlatformId } from './platform.ts';

export interface Meaning {
  platform: PlatformId;
  says: Phrase;
  /** Id of the export that shows it. */
  source: string;
}

/** The day on which all of this was last compared with files. */
export const MEANINGS_VERIFIED = '2026-11-21';

const means = (platform: PlatformId, source: string, fr: string, en: string): Meaning => ({ platform, source, says: { fr, en } });

export const PLATFORM_MEANINGS: Partial<Record<MeasureId, readonly Meaning[]>> = {
  views: [
    means(
      'instagram',
      'instagram-content',
      'Colonne «\u00a0Views\u00a0», qui a pris la place d’«\u00a0Impressions\u00a0» en 2024. Vide sur les publications d’avant juillet 2024.',
      'Column “Views”, which took the place of “Impressions” in 2024. Empty on posts before July 2024.',
    ),
    means(
      'facebook',
      'facebook-content',
      'Colonne «\u00a0Views\u00a0». Jusqu’au premier trimestre 2025, une colonne du même nom comptait les vues de la vidéo\u00a0: Vigie la range à part. Une colonne de zéros à côté d’une portée positive est tenue pour non fournie.',
      'Column “Views”. Until the first quarter of 2025 a column of the same name counted video views: Vigie keeps it apart. A column of zeros beside a positive reach is taken as not provided.',
    ),
    means(
      'tiktok',
      'tiktok-studio-content',
      'Lectures de la vidéo\u00a0: «\u00a0Total views\u00a0» dans Studio, «\u00a0Video views\u00a0» dans Business Suite.',
      'Plays of the video: “Total views” in Studio, “Video views” in Business Suite.',
    ),
    means(
      'youtube',
      'youtube-table',
      'Vues pendant la période choisie à l’export, et non depuis la mise en ligne. Le total du compte dépasse la somme des vidéos\u00a0: la liste s’arrête à 500 et n’a ni les vidéos supprimées ni les privées.',
      'Views during the period chosen for the export, not since publication. The account’s total exceeds the sum of the videos: the list stops at 500 and lacks deleted and private ones.',
    ),
  ],
  impressions: [
    means(
      'instagram',
      'instagram-content',
      'Colonne «\u00a0Impressions\u00a0» des exports d’avant la mi-2024.',
      'Column “Impressions” of exports before mid-2024.',
    ),
    means(
      'facebook',
      'facebook-content',
      'Colonne «\u00a0Impressions\u00a0», remplacée par «\u00a0Views\u00a0» au premier trimestre 2025\u202f; «\u00a0Lifetime Post Total Impressions\u00a0» dans les anciens exports.',
      'Column “Impressions”, replaced by “Views” in the first quarter of 2025; “Lifetime Post Total Impressions” in older exports.',
    ),
    means(
      'linkedin',
      'linkedin-page-content',
      'Affichages, organiques et sponsorisés ensemble. Les jours récents sont corrigés après coup.',
      'Times displayed, organic and sponsored together. Recent days are corrected later.',
    ),
    means(
      'x',
      'x-content',
      'Affichages de la publication, depuis sa mise en ligne. X ne donne pas de vues\u00a0: sa colonne «\u00a0Video views\u00a0» est toujours à zéro.',
      'Times the post was displayed, since its publication. X gives no views: its column “Video views” is always zero.',
    ),
  ],
  thumbnail_impressions: [
    means(
      'youtube',
      'youtube-table',
      'Affichages de la miniature sur YouTube seulement. Elles ne se mêlent pas aux impressions des autres réseaux.',
      'Times the thumbnail was shown, on YouTube only. They do not mix with the impressions of other platforms.',
    ),
  ],
  reach: [
    means(
      'instagram',
      'instagram-content',
      'Comptes différents qui ont vu la publication. Meta écrit «\u00a0Couverture\u00a0». Parfois vide, et inutilisable avant septembre 2024.',
      'Different accounts that saw the post. Sometimes empty, and unusable before September 2024.',
    ),
    means(
      'facebook',
      'facebook-content',
      'Personnes différentes qui ont vu la publication, organique et payant ensemble. Meta écrit «\u00a0Couverture\u00a0».',
      'Different people who saw the post, organic and paid together.',
    ),
    means(
      'linkedin',
      'linkedin-page-content',
      'Impressions uniques, organiques seulement, et par jour\u00a0: pas par publication.',
      'Unique impressions, organic only, and by day: not per post.',
    ),
    means(
      'tiktok',
      'tiktok-business-overview',
      'Colonne «\u00a0Reached audience\u00a0» de Business Suite, par jour seulement.',
      'Column “Reached audience” of Business Suite, by day only.',
    ),
  ],
  reactions: [
    means('instagram', 'instagram-content', 'Les J’aime.', 'Likes.'),
    means(
      'facebook',
      'facebook-content',
      'Colonne «\u00a0Reactions\u00a0», toutes les réactions ensemble.',
      'Column “Reactions”, all reactions together.',
    ),
    means(
      'linkedin',
      'linkedin-page-content',
      'Les J’aime d’une publication\u202f; par jour, toutes les réactions. Un jour peut être négatif quand des réactions sont retirées.',
      'Likes of a post; by day, all reactions. A day can be negative when reactions are withdrawn.',
    ),
    means('x', 'x-content', 'Les J’aime.', 'Likes.'),
    means('tiktok', 'tiktok-studio-content', 'Les J’aime.', 'Likes.'),
    means(
      'youtube',
      'youtube-table',
      'Les J’aime, si la colonne a été choisie à l’export.',
      'Likes, if the column was chosen for the export.',
    ),
  ],
  comments: [
    means('x', 'x-content', 'Les réponses («\u00a0Replies\u00a0»).', 'Replies.'),
    means(
      'tiktok',
      'tiktok-studio-overview',
      'Commentaires. Un jour peut être négatif quand des commentaires sont supprimés.',
      'Comments. A day can be negative when comments are deleted.',
    ),
    means(
      'youtube',
      'youtube-table',
      'Commentaires, si la colonne a été choisie à l’export.',
      'Comments, if the column was chosen for the export.',
    ),
    means('facebook', 'facebook-content', 'Colonne «\u00a0Comments\u00a0».', 'Column “Comments”.'),
    means('instagram', 'instagram-content', 'Colonne «\u00a0Comments\u00a0».', 'Column “Comments”.'),
    means('linkedin', 'linkedin-page-content', 'Colonne «\u00a0Comments\u00a0».', 'Column “Comments”.'),
  ],
  shares: [
    means(
      'x',
      'x-content',
      'Les reposts. La colonne «\u00a0Shares\u00a0», celle du bouton de partage, est autre chose et n’est pas lue. Les citations ne sont pas exportées.',
      'Reposts. The column “Shares”, that of the share button, is something else and is not read. Quotes are not exported.',
    ),
    means(
      'linkedin',
      'linkedin-page-content',
      'Les reposts, appelés «\u00a0Shares\u00a0» avant 2023 environ.',
      'Reposts, called “Shares” before about 2023.',
    ),
    means('facebook', 'facebook-content', 'Colonne «\u00a0Shares\u00a0».', 'Column “Shares”.'),
    means('instagram', 'instagram-content', 'Colonne «\u00a0Shares\u00a0».', 'Column “Shares”.'),
    means('tiktok', 'tiktok-studio-content', 'Colonne «\u00a0Total shares\u00a0».', 'Column “Total shares”.'),
    means(
      'youtube',
      'youtube-table',
      'Partages, si la colonne a été choisie à l’export.',
      'Shares, if the column was chosen for the export.',
    ),
  ],
  saves: [
    means('instagram', 'instagram-content', 'Colonne «\u00a0Saves\u00a0».', 'Column “Saves”.'),
    means('x', 'x-content', 'Les signets («\u00a0Bookmarks\u00a0»).', 'Bookmarks.'),
    means(
      'tiktok',
      'tiktok-business-videos',
      '«\u00a0Add to Favorites\u00a0» dans Business Suite. Studio ne les donne pas.',
      '“Add to Favorites” in Business Suite. Studio does not give them.',
    ),
  ],
  clicks: [
    means(
      'facebook',
      'facebook-content',
      'Tous les clics, y compris ceux qui agrandissent la photo ou déplient le texte. Pour le trafic, voyez les clics sur le lien.',
      'All clicks, those that open the photo or the text included. For traffic, see link clicks.',
    ),
    means('linkedin', 'linkedin-page-content', 'Clics, organiques et sponsorisés ensemble.', 'Clicks, organic and sponsored together.'),
  ],
  link_clicks: [
    means('facebook', 'facebook-content', 'Colonne «\u00a0Link Clicks\u00a0».', 'Column “Link Clicks”.'),
    means('x', 'x-content', 'Clics sur une adresse («\u00a0URL Clicks\u00a0»).', 'Clicks on an address (“URL Clicks”).'),
    means('instagram', 'meta-chart', 'Par jour et pour le compte seulement.', 'By day and for the account only.'),
  ],
  video_views: [
    means('facebook', 'facebook-content', 'Vues d’au moins 3 secondes.', 'Views of at least 3 seconds.'),
    means('linkedin', 'linkedin-page-content', 'Vues de la vidéo sur LinkedIn.', 'Views of the video on LinkedIn.'),
  ],
  watch_time_s: [
    means('facebook', 'facebook-content', 'Colonne «\u00a0Seconds viewed\u00a0».', 'Column “Seconds viewed”.'),
    means(
      'youtube',
      'youtube-table',
      'Heures de visionnage pendant la période choisie à l’export, ramenées en secondes.',
      'Hours watched during the period chosen for the export, turned into seconds.',
    ),
  ],
  follows: [
    means('instagram', 'instagram-content', 'Abonnements depuis la publication.', 'Follows from the post.'),
    means('x', 'x-content', 'Colonne «\u00a0New follows\u00a0».', 'Column “New follows”.'),
    means('linkedin', 'linkedin-page-content', 'Colonne «\u00a0Follows\u00a0».', 'Column “Follows”.'),
    means(
      'youtube',
      'youtube-table',
      'Abonnés gagnés moins abonnés perdus, qui peut être négatif.',
      'Subscribers gained less subscribers lost, which can be negative.',
    ),
  ],
  engagements: [
    means(
      'x',
      'x-content',
      'Compte aussi les clics et les ouvertures\u00a0: plus que la somme des J’aime, des réponses et des reposts.',
      'Counts clicks and expansions too: more than likes, replies and reposts together.',
    ),
    means('instagram', 'meta-chart', 'Courbe «\u00a0Content interactions\u00a0», par jour.', 'Chart “Content interactions”, by day.'),
    means('facebook', 'meta-chart', 'Courbe «\u00a0Content interactions\u00a0», par jour.', 'Chart “Content interactions”, by day.'),
  ],
  followers: [
    means('tiktok', 'tiktok-studio-followers', 'Total de chaque jour.', 'Total of each day.'),
    means(
      'linkedin',
      'linkedin-creator',
      'Profil personnel\u00a0: un total le jour de l’export, les jours d’avant comptés à rebours. Les Pages n’en exportent pas\u00a0: leur «\u00a0Total followers\u00a0» est le gain du jour.',
      'Personal profile: one total on the day of the export, the days before counted back. Pages export none: their “Total followers” is the gain of the day.',
    ),
    means(
      'facebook',
      'facebook-insights-page',
      'Anciens exports\u00a0: les J’aime de la Page, et non ses abonnés.',
      'Older exports: likes of the Page, not its followers.',
    ),
  ],
  followers_gained: [
    means(
      'instagram',
      'meta-chart',
      'Nouveaux abonnés du jour, heure du Pacifique. Les départs n’en sont pas déduits.',
      'New followers of the day, Pacific time. Those who left are not deducted.',
    ),
    means(
      'facebook',
      'meta-chart',
      'Nouveaux abonnés du jour, heure du Pacifique. Les départs n’en sont pas déduits.',
      'New followers of the day, Pacific time. Those who left are not deducted.',
    ),
    means(
      'linkedin',
      'linkedin-page-followers',
      'Colonne «\u00a0Total followers\u00a0», qui est le gain du jour. Les départs n’en sont pas déduits.',
      'Column “Total followers”, which is the gain of the day. Those who left are not deducted.',
    ),
    means('x', 'x-overview', 'Colonne «\u00a0New follows\u00a0», jour UTC.', 'Column “New follows”, UTC day.'),
    means(
      'tiktok',
      'tiktok-business-overview',
      'Colonne «\u00a0New followers\u00a0» de Business Suite.',
      'Column “New followers” of Business Suite.',
    ),
  ],
  followers_lost: [
    means('x', 'x-overview', 'Colonne «\u00a0Unfollows\u00a0», jour UTC.', 'Column “Unfollows”, UTC day.'),
    means(
      'tiktok',
      'tiktok-business-overview',
      'Colonne «\u00a0Lost followers\u00a0» de Business Suite.',
      'Column “Lost followers” of Business Suite.',
    ),
  ],
  followers_net: [
    means('tiktok', 'tiktok-studio-followers', 'Écart avec le total de la veille.', 'Difference from the total of the day before.'),
    means('youtube', 'youtube-table', 'Abonnés gagnés moins abonnés perdus.', 'Subscribers gained less subscribers lost.'),
  ],
};
