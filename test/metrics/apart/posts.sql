-- Posts as the reports should see them, written without the metrics: one row a post that is no reply and has a day.
SELECT platform || ' ' || account AS account, post_id, "day", format, views, impressions, reach, acts,
  CASE WHEN views > 0 THEN acts / views * 100 END AS rate_views,
  CASE WHEN reach > 0 THEN acts / reach * 100 END AS rate_reach,
  1::DOUBLE AS one
FROM (
  SELECT *,
    CASE WHEN reactions IS NULL AND comments IS NULL AND shares IS NULL AND saves IS NULL THEN NULL
      ELSE ifnull(reactions, 0) + ifnull(comments, 0) + ifnull(shares, 0) + ifnull(saves, 0) END AS acts
  FROM posts WHERE brand = 'maison-copeau'
)
WHERE "day" IS NOT NULL AND (format IS NULL OR format <> 'reply')
