-- fr: Réactions
-- en: Reactions
-- unit: count
-- of: posts
-- aggregate: sum
-- measures: reactions
-- additive: yes
-- minimum: 1
-- fr.formula: somme des réactions des publications
-- en.formula: sum of the reactions of the posts
-- fr.definition: Total des réactions des publications de la période. Les réponses n’y sont pas.
-- en.definition: Total reactions of the posts of the period. Replies are left out.
-- fr.caveat: Selon la plateforme : J’aime seulement, ou toutes les réactions.
-- en.caveat: By platform: likes only, or all reactions.
-- source: Platform exports

SELECT brand, platform, account, post_id AS key, "day", format, reactions AS value
FROM posts
WHERE format IS DISTINCT FROM 'reply' AND "day" IS NOT NULL AND value IS NOT NULL
