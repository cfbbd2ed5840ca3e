-- fr: Clics
-- en: Clicks
-- unit: count
-- of: posts
-- aggregate: sum
-- measures: clicks
-- additive: yes
-- minimum: 1
-- fr.formula: somme des clics des publications
-- en.formula: sum of the clicks of the posts
-- fr.definition: Total des clics des publications de la période. Les réponses n’y sont pas.
-- en.definition: Total clicks of the posts of the period. Replies are left out.
-- fr.caveat: Sur Facebook, les clics comptent aussi les photos ouvertes et les « voir plus » : pour le trafic, prenez les clics sur le lien.
-- en.caveat: On Facebook, clicks include opened photos and “see more”: for traffic, take link clicks.
-- source: Platform exports

SELECT brand, platform, account, post_id AS key, "day", format, clicks AS value
FROM posts
WHERE format IS DISTINCT FROM 'reply' AND "day" IS NOT NULL AND value IS NOT NULL
