-- fr: Commentaires
-- en: Comments
-- unit: count
-- of: posts
-- aggregate: sum
-- measures: comments
-- additive: yes
-- minimum: 1
-- fr.formula: somme des commentaires des publications
-- en.formula: sum of the comments of the posts
-- fr.definition: Total des commentaires des publications de la période. Les réponses n’y sont pas.
-- en.definition: Total comments of the posts of the period. Replies are left out.
-- fr.caveat: Les réponses de la marque à ses propres commentaires y sont, les plateformes ne les séparant pas.
-- en.caveat: The brand’s own answers are in it: platforms do not separate them.
-- source: Platform exports

SELECT brand, platform, account, post_id AS key, "day", format, comments AS value
FROM posts
WHERE format IS DISTINCT FROM 'reply' AND "day" IS NOT NULL AND value IS NOT NULL
