-- fr: Vues de la vidéo
-- en: Video views
-- unit: count
-- of: posts
-- aggregate: sum
-- measures: video_views
-- additive: yes
-- minimum: 1
-- fr.formula: somme des vues de la vidéo des publications
-- en.formula: sum of the video views of the posts
-- fr.definition: Total des vues de la vidéo des publications de la période. Les réponses n’y sont pas.
-- en.definition: Total video views of the posts of the period. Replies are left out.
-- fr.caveat: Le seuil d’une vue (une, trois ou trente secondes) diffère d’une plateforme à l’autre.
-- en.caveat: What makes a view (one, three or thirty seconds) differs from platform to platform.
-- source: Platform exports

SELECT brand, platform, account, post_id AS key, "day", format, video_views AS value
FROM posts
WHERE format IS DISTINCT FROM 'reply' AND "day" IS NOT NULL AND value IS NOT NULL
