-- fr: Publications
-- en: Posts published
-- unit: count
-- of: posts
-- aggregate: count
-- additive: yes
-- minimum: 1
-- fr.formula: nombre de publications
-- en.formula: number of posts
-- fr.definition: Publications mises en ligne pendant la période, tous formats. Les réponses à d’autres comptes (X, Mastodon) n’y sont pas.
-- en.definition: Posts put online during the period, of any format. Replies to other accounts (X, Mastodon) are left out.
-- fr.caveat: Un export qui ne liste que certaines publications (TikTok Studio n’en montre que les meilleures) donne un compte trop bas.
-- en.caveat: An export that lists only some posts (TikTok Studio shows the best ones only) gives too low a count.
-- source: Rows of the posts; the day is that of the brand’s zone

SELECT brand, platform, account, post_id AS key, "day", format, 1 AS value
FROM posts
WHERE format IS DISTINCT FROM 'reply' AND "day" IS NOT NULL
