-- fr: Partages
-- en: Shares
-- unit: count
-- of: posts
-- aggregate: sum
-- measures: shares
-- additive: yes
-- minimum: 1
-- fr.formula: somme des partages des publications
-- en.formula: sum of the shares of the posts
-- fr.definition: Total des partages des publications de la période. Les réponses n’y sont pas.
-- en.definition: Total shares of the posts of the period. Replies are left out.
-- fr.caveat: Sur X, les reposts seulement (les citations ne sont pas exportées) ; sur LinkedIn, les republications.
-- en.caveat: On X, reposts only (quotes are not exported); on LinkedIn, reposts.
-- source: Platform exports

SELECT brand, platform, account, post_id AS key, "day", format, shares AS value
FROM posts
WHERE format IS DISTINCT FROM 'reply' AND "day" IS NOT NULL AND value IS NOT NULL
