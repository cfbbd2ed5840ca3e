-- fr: Cadence
-- en: Cadence
-- unit: count
-- of: posts
-- aggregate: per-week
-- additive: no
-- minimum: 1
-- fr.formula: publications ÷ (jours de la période ÷ 7)
-- en.formula: posts ÷ (days of the period ÷ 7)
-- fr.definition: Publications par semaine, en moyenne sur la période. Les réponses n’y sont pas.
-- en.definition: Posts per week, on average over the period. Replies are left out.
-- fr.caveat: Un export qui ne liste que certaines publications (TikTok Studio n’en montre que les meilleures) donne un compte trop bas.
-- en.caveat: An export that lists only some posts (TikTok Studio shows the best ones only) gives too low a count.
-- source: Rows of the posts; the day is that of the brand’s zone

SELECT brand, platform, account, post_id AS key, "day", format, 1 AS value
FROM posts
WHERE format IS DISTINCT FROM 'reply' AND "day" IS NOT NULL
