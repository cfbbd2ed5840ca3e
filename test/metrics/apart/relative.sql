-- Posts held against what their account usually obtains, and the groups that each belongs to, written without the metrics: the usual is the
-- median of the twelve calendar months before the post's own, of five posts at least. `published_at` is UTC; the brand's clock is that of Paris.
WITH counted AS (
  SELECT platform || ' ' || account AS account, post_id, "day", date_trunc('month', "day")::DATE AS month, format, duration_s,
    trim(ifnull(text, '')) AS words, length(text) AS size,
    hour((published_at AT TIME ZONE 'UTC') AT TIME ZONE 'Europe/Paris') AS hour,
    ifnull(reactions, 0) + ifnull(comments, 0) + ifnull(shares, 0) + ifnull(saves, 0) AS acts
  FROM posts
  WHERE brand = 'maison-copeau' AND "day" IS NOT NULL AND (format IS NULL OR format <> 'reply')
    AND NOT (reactions IS NULL AND comments IS NULL AND shares IS NULL AND saves IS NULL)
), usual AS (
  SELECT mine.account, mine.month, median(older.acts) AS acts
  FROM (SELECT DISTINCT account, month FROM counted) mine
  JOIN counted older ON older.account = mine.account AND older.month < mine.month AND older.month >= mine.month - INTERVAL 12 MONTH
  GROUP BY ALL HAVING count(*) >= 5
), tagged AS (
  SELECT *, len(list_filter(regexp_split_to_array(words, '[\s(]+'), lambda word: regexp_matches(word, '^#[\p{L}\p{N}_]'))) AS tags FROM counted
)
SELECT t.account, t.post_id, t."day", t.acts / u.acts AS value,
  lower(dayname(t."day")) AS weekdays,
  CASE WHEN hour < 9 THEN 'before-9' WHEN hour < 12 THEN '9-12' WHEN hour < 14 THEN '12-14' WHEN hour < 17 THEN '14-17'
    WHEN hour < 20 THEN '17-20' WHEN hour < 24 THEN 'after-20' END AS hours,
  CASE WHEN words = '' THEN NULL WHEN size < 80 THEN 'under-80' WHEN size < 200 THEN '80-199' WHEN size < 500 THEN '200-499' ELSE 'from-500' END AS lengths,
  CASE WHEN words = '' THEN NULL WHEN words ILIKE '%http://%' OR words ILIKE '%https://%' OR words ILIKE '%www.%' THEN 'with-link' ELSE 'without-link' END AS links,
  CASE WHEN words = '' THEN NULL WHEN tags = 0 THEN 'no-hashtag' WHEN tags < 4 THEN '1-3-hashtags' ELSE '4-hashtags' END AS hashtags,
  CASE WHEN format NOT LIKE '%video' OR duration_s <= 0 THEN NULL WHEN duration_s < 30 THEN 'under-30s' WHEN duration_s < 90 THEN '30-89s'
    WHEN duration_s < 300 THEN '90-299s' WHEN duration_s IS NOT NULL THEN 'from-300s' END AS durations
FROM tagged t JOIN usual u ON u.account = t.account AND u.month = t.month
WHERE u.acts > 0
