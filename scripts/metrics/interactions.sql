-- fr: Interactions
-- en: Interactions
-- unit: count
-- of: posts
-- aggregate: sum
-- measures: reactions, comments, shares, saves
-- additive: yes
-- minimum: 1
-- fr.formula: somme de (réactions + commentaires + partages + enregistrements)
-- en.formula: sum of (reactions + comments + shares + saves)
-- fr.definition: Réactions, commentaires, partages et enregistrements des publications de la période. Les réponses n’y sont pas.
-- en.definition: Reactions, comments, shares and saves of the posts of the period. Replies are left out.
-- fr.caveat: Facebook, LinkedIn et TikTok Studio n’exportent pas les enregistrements, YouTube ni les enregistrements ni, sauf choix, le reste : ce qui manque n’est pas compté comme zéro, il n’est pas compté. Les clics n’en font pas partie.
-- en.caveat: Facebook, LinkedIn and TikTok Studio do not export saves, YouTube exports no saves and the rest only when chosen: what is missing is not counted as zero, it is not counted. Clicks are not part of it.
-- source: Sum of the parts that each platform exports, never its own “engagements”

SELECT brand, platform, account, post_id AS key, "day", format, list_sum([reactions, comments, shares, saves]) AS value
FROM posts
WHERE format IS DISTINCT FROM 'reply' AND "day" IS NOT NULL AND value IS NOT NULL
