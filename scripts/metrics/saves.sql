-- fr: Enregistrements
-- en: Saves
-- unit: count
-- of: posts
-- aggregate: sum
-- measures: saves
-- additive: yes
-- minimum: 1
-- fr.formula: somme des enregistrements des publications
-- en.formula: sum of the saves of the posts
-- fr.definition: Total des enregistrements des publications de la période. Les réponses n’y sont pas.
-- en.definition: Total saves of the posts of the period. Replies are left out.
-- fr.caveat: Facebook, LinkedIn, TikTok Studio et YouTube ne les exportent pas.
-- en.caveat: Facebook, LinkedIn, TikTok Studio and YouTube do not export them.
-- source: Platform exports

SELECT brand, platform, account, post_id AS key, "day", format, saves AS value
FROM posts
WHERE format IS DISTINCT FROM 'reply' AND "day" IS NOT NULL AND value IS NOT NULL
