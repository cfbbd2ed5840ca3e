-- fr: Taux d’engagement par portée
-- en: Engagement rate by reach
-- unit: percent
-- of: posts
-- aggregate: median
-- base: reach
-- measures: reactions, comments, shares, saves
-- additive: no
-- minimum: 5
-- fr.formula: médiane de (réactions + commentaires + partages + enregistrements) ÷ portée, par publication
-- en.formula: median of (reactions + comments + shares + saves) ÷ reach, per post
-- fr.definition: Interactions d’une publication rapportées aux personnes qui l’ont vue ; le taux de plusieurs publications est la médiane de leurs taux. Les réponses n’y sont pas.
-- en.definition: Interactions of a post against the people who saw it; the rate of several posts is the median of their rates. Replies are left out.
-- fr.caveat: Une personne peut interagir plusieurs fois : ce n’est pas une part de personnes. Les enregistrements manquent sur Facebook, LinkedIn et TikTok Studio : les taux de deux plateformes se comparent mal.
-- en.caveat: One person can interact several times: it is not a share of people. Saves are missing on Facebook, LinkedIn and TikTok Studio: the rates of two platforms compare badly.
-- source: Recomputed from counts: each platform divides by something else

SELECT brand, platform, account, post_id AS key, "day", format, 100 * list_sum([reactions, comments, shares, saves]) / nullif(reach, 0) AS value
FROM posts
WHERE format IS DISTINCT FROM 'reply' AND "day" IS NOT NULL AND value IS NOT NULL
