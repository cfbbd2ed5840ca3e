-- fr: Plus long silence
-- en: Longest silence
-- unit: days
-- of: posts
-- aggregate: longest-gap
-- additive: no
-- minimum: 1
-- fr.formula: plus grand nombre de jours de suite sans publication
-- en.formula: greatest number of days in a row without a post
-- fr.definition: Plus longue suite de jours de la période sans aucune publication. Les réponses n’y sont pas.
-- en.definition: Longest run of days of the period without any post. Replies are left out.
-- fr.caveat: Une marque présente sur plusieurs comptes paraît plus régulière que chacun d’eux.
-- en.caveat: A brand with several accounts looks more regular than any of them.
-- source: Rows of the posts; the day is that of the brand’s zone

SELECT brand, platform, account, post_id AS key, "day", format, 1 AS value
FROM posts
WHERE format IS DISTINCT FROM 'reply' AND "day" IS NOT NULL
