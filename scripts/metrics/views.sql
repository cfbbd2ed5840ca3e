-- fr: Vues
-- en: Views
-- unit: count
-- of: posts
-- aggregate: sum
-- measures: views
-- additive: yes
-- minimum: 1
-- fr.formula: somme des vues des publications
-- en.formula: sum of the views of the posts
-- fr.definition: Nombre de fois où les publications de la période ont été affichées ou lues, telles que chaque plateforme les compte. Les réponses n’y sont pas.
-- en.definition: Times the posts of the period were shown or played, as each platform counts them. Replies are left out.
-- fr.caveat: Seules comptent les plateformes qui exportent des vues ; les impressions sont une autre série et ne s’y ajoutent pas. Un chiffre de publication court depuis sa mise en ligne jusqu’à l’export : une publication de fin de mois a eu moins de temps.
-- en.caveat: Only platforms that export views count; impressions are another series and are not added. A figure of a post runs from its publication to the export: a post from the end of the month has had less time.
-- source: Column Views of Meta Business Suite, TikTok, YouTube Studio and others

SELECT brand, platform, account, post_id AS key, "day", format, views AS value
FROM posts
WHERE format IS DISTINCT FROM 'reply' AND "day" IS NOT NULL AND value IS NOT NULL
