/** Words that belong to the sites' interfaces and to their addresses, and so name nobody. Everything else is invented anew in a scrubbed copy. */

const LABELS = `
like likes liked j aime aimer mention mentions reaction reactions réaction réactions upvote upvotes upvoted
comment comments commentaire commentaires commenter reply replies replied réponse réponses répondre
share shares shared partage partages partager repost reposts reposter reposted retweet retweets republication republications republier boost boosts quote quotes citation citations
bookmark bookmarks bookmarked signet signets save saves enregistrer enregistrement enregistrements favori favoris favorite favorites favourite favourites
view views vue vues play plays lecture lectures impressions follower followers following follow suivre suivi abonné abonnée abonnés abonnés subscriber subscribers
verified vérifié vérifiée edited modifié modifiée updated published publié publiée star stars étoile étoiles rated out note sur
`;
const TIMES = `
s sec second seconds seconde secondes m min mins minute minutes h hr hrs hour hours heure heures d day days j jour jours w week weeks wk sem semaine semaines
mo month months mois y yr year years a an ans ago il y just now instant yesterday today hier aujourd hui at am pm à le un une
jan janv janvier january feb févr février february mar mars march apr avr avril april may mai jun june juin jul july juil juillet
aug août august sept sep september septembre oct october octobre nov november novembre dec déc december décembre
k b md
`;
const GLUE = 'of the de du des d l la les et and to on see voir more plus all tous toutes';

const words = (list: string): Set<string> =>
  new Set(
    list
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => word.normalize('NFC')),
  );

const INTERFACE = words(`${LABELS} ${TIMES} ${GLUE}`);

/** Whether a word is one of the interface's, in French or English. */
export const isInterfaceWord = (word: string): boolean => INTERFACE.has(word.normalize('NFC').toLowerCase());

/** Words of addresses and of attributes that name a kind of page or thing. */
export const STRUCTURAL: ReadonlySet<string> = words(`
status statuses post posts p reel reels tv stories story in company pulse feed update activity urn li fs share ugcPost fsd profile profiles user users u
comments comment r gallery video videos watch shorts embed channel c playlist live photo photos permalink permalink.php story.php pin reviews review maps place
search explore home hashtag tag tags groups events notifications messages settings i web t viewtopic viewtopic.php viewforum viewforum.php php html jpg jpeg png webp
gif mp4 media img image images avatar avatars profile_images js json sortBy en fr at did plc bsky social app link text self crosspost image poll rich true false null
undefined auto none start end left right center top bottom http https www com
`);
