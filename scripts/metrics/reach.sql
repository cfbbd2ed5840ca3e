-- fr: Portée médiane
-- en: Median reach
-- unit: people
-- of: posts
-- aggregate: median
-- measures: reach
-- additive: no
-- minimum: 5
-- fr.formula: médiane des portées des publications
-- en.formula: median of the reach of the posts
-- fr.definition: Nombre de personnes différentes qui ont vu une publication : la moitié des publications fait plus, l’autre moins. Les réponses n’y sont pas.
-- en.definition: Different people who saw a post: half of the posts did more, half did less. Replies are left out.
-- fr.caveat: La portée ne s’additionne jamais, ni entre publications, ni entre jours, ni entre plateformes : une même personne y compterait plusieurs fois. X, TikTok Studio et YouTube ne la donnent pas par publication.
-- en.caveat: Reach is never added, over posts, days or platforms: one person would count several times. X, TikTok Studio and YouTube do not give it per post.
-- source: Column Reach (« Couverture ») of Meta Business Suite

SELECT brand, platform, account, post_id AS key, "day", format, reach AS value
FROM posts
WHERE format IS DISTINCT FROM 'reply' AND "day" IS NOT NULL AND value IS NOT NULL
