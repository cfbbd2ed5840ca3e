-- fr: Durée de visionnage
-- en: Watch time
-- unit: seconds
-- of: posts
-- aggregate: sum
-- measures: watch_time_s
-- additive: yes
-- minimum: 1
-- fr.formula: somme des durées de visionnage des publications
-- en.formula: sum of the watch times of the posts
-- fr.definition: Temps passé à regarder les vidéos de la période. Les réponses n’y sont pas.
-- en.definition: Time spent watching the videos of the period. Replies are left out.
-- fr.caveat: Donnée par YouTube et Meta ; TikTok Studio ne l’exporte pas.
-- en.caveat: Given by YouTube and Meta; TikTok Studio does not export it.
-- source: Columns Watch time (hours) of YouTube Studio, Seconds viewed of Meta

SELECT brand, platform, account, post_id AS key, "day", format, watch_time_s AS value
FROM posts
WHERE format IS DISTINCT FROM 'reply' AND "day" IS NOT NULL AND value IS NOT NULL
