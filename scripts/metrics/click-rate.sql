-- fr: Taux de clics
-- en: Click rate
-- unit: percent
-- of: posts
-- aggregate: median
-- base: views, impressions
-- measures: link_clicks
-- additive: no
-- minimum: 5
-- fr.formula: médiane de clics sur le lien ÷ vues (impressions où la plateforme ne donne pas de vues), par publication
-- en.formula: median of link clicks ÷ views (impressions where the platform gives no views), per post
-- fr.definition: Part des affichages d’une publication qui devient un clic sur son lien ; le taux de plusieurs publications est la médiane de leurs taux. Les réponses n’y sont pas.
-- en.definition: Share of a post’s displays that becomes a click on its link; the rate of several posts is the median of their rates. Replies are left out.
-- fr.caveat: Vues et impressions ne se valent pas : un taux d’avant le passage aux vues ne se compare pas à un taux d’après.
-- en.caveat: Views and impressions are not the same: a rate from before the switch to views does not compare with one from after.
-- source: Link clicks, not all clicks

SELECT brand, platform, account, post_id AS key, "day", format, 100 * link_clicks / nullif(coalesce(views, impressions), 0) AS value
FROM posts
WHERE format IS DISTINCT FROM 'reply' AND "day" IS NOT NULL AND value IS NOT NULL
