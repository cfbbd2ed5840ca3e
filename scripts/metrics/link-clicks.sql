-- fr: Clics sur le lien
-- en: Link clicks
-- unit: count
-- of: posts
-- aggregate: sum
-- measures: link_clicks
-- additive: yes
-- minimum: 1
-- fr.formula: somme des clics sur le lien des publications
-- en.formula: sum of the link clicks of the posts
-- fr.definition: Total des clics sur le lien des publications de la période. Les réponses n’y sont pas.
-- en.definition: Total link clicks of the posts of the period. Replies are left out.
-- fr.caveat: Un clic n’est pas une visite : le site en compte souvent moins.
-- en.caveat: A click is not a visit: the site often counts fewer.
-- source: Platform exports

SELECT brand, platform, account, post_id AS key, "day", format, link_clicks AS value
FROM posts
WHERE format IS DISTINCT FROM 'reply' AND "day" IS NOT NULL AND value IS NOT NULL
