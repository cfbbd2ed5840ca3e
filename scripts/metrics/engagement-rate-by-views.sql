-- fr: Taux d’engagement par vues
-- en: Engagement rate by views
-- unit: percent
-- of: posts
-- aggregate: median
-- base: views
-- measures: reactions, comments, shares, saves
-- additive: no
-- minimum: 5
-- fr.formula: médiane de (réactions + commentaires + partages + enregistrements) ÷ vues, par publication
-- en.formula: median of (reactions + comments + shares + saves) ÷ views, per post
-- fr.definition: Part des vues d’une publication qui devient interaction ; le taux de plusieurs publications est la médiane de leurs taux. Les réponses n’y sont pas.
-- en.definition: Share of a post’s views that becomes an interaction; the rate of several posts is the median of their rates. Replies are left out.
-- fr.caveat: Les enregistrements manquent sur Facebook, LinkedIn et TikTok Studio : les taux de deux plateformes se comparent mal.
-- en.caveat: Saves are missing on Facebook, LinkedIn and TikTok Studio: the rates of two platforms compare badly.
-- source: Recomputed from counts: each platform divides by something else

SELECT brand, platform, account, post_id AS key, "day", format, 100 * list_sum([reactions, comments, shares, saves]) / nullif(views, 0) AS value
FROM posts
WHERE format IS DISTINCT FROM 'reply' AND "day" IS NOT NULL AND value IS NOT NULL
