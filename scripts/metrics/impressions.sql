-- fr: Impressions
-- en: Impressions
-- unit: count
-- of: posts
-- aggregate: sum
-- measures: impressions
-- additive: yes
-- minimum: 1
-- fr.formula: somme des impressions des publications
-- en.formula: sum of the impressions of the posts
-- fr.definition: Nombre d’affichages des publications de la période. Les réponses n’y sont pas.
-- en.definition: Times the posts of the period were displayed. Replies are left out.
-- fr.caveat: Meta a remplacé les impressions par les vues en 2024 et 2025 : les deux séries ne se raccordent pas. Un chiffre de publication court depuis sa mise en ligne jusqu’à l’export : une publication de fin de mois a eu moins de temps.
-- en.caveat: Meta replaced impressions by views in 2024 and 2025: the two series do not join. A figure of a post runs from its publication to the export: a post from the end of the month has had less time.
-- source: Column Impressions of LinkedIn, X and Meta before the switch

SELECT brand, platform, account, post_id AS key, "day", format, impressions AS value
FROM posts
WHERE format IS DISTINCT FROM 'reply' AND "day" IS NOT NULL AND value IS NOT NULL
