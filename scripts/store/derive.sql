-- The public tables and views, made anew from the raw rows of the files that count. Nothing here depends on the order of files:
-- newest export first; at equal times the smaller hash; in one file the upper row.

-- Meta's video export calls a video by another id than its post. The post is the one of the same account, instant and length, when there
-- is exactly one; a video without its post stays a post of its own.
CREATE OR REPLACE TABLE video_posts AS
WITH facebook AS (
  SELECT r.brand, coalesce(r.account, s.account) AS account, r.post_id, r.published_at, r.duration_s, s.export = 'facebook-videos' AS video
  FROM raw_posts r JOIN sources s ON s.brand = r.brand AND s.sha256 = r.source AND s.status = 'loaded' AND s.platform = 'facebook'
  WHERE r.published_at IS NOT NULL
)
SELECT v.brand, v.account, v.post_id AS video_id, min(p.post_id) AS post_id
FROM facebook v JOIN facebook p
  ON v.video AND NOT p.video AND v.brand = p.brand AND v.account = p.account AND v.published_at = p.published_at
    AND coalesce(abs(v.duration_s - p.duration_s) <= 1, true)
GROUP BY v.brand, v.account, v.post_id HAVING count(DISTINCT p.post_id) = 1;

CREATE OR REPLACE VIEW post_snapshots AS
SELECT r.brand, coalesce(r.platform, s.platform) AS platform, coalesce(r.account, s.account) AS account, coalesce(m.post_id, c.post_id, r.post_id) AS post_id,
  s.exported_at,
  r.published_at, r."day", r.permalink, r.format, r.text, r.duration_s,
  r.views, r.impressions, r.reach, r.reactions, r.comments, r.shares, r.saves, r.clicks, r.link_clicks, r.video_views, r.watch_time_s,
  r.follows, r.engagements, r.profile_visits, r.thumbnail_impressions,
  r.source, r."row"
FROM raw_posts r JOIN sources s ON s.brand = r.brand AND s.sha256 = r.source AND s.status = 'loaded'
LEFT JOIN video_posts m
  ON s.export = 'facebook-videos' AND m.brand = r.brand AND m.account = coalesce(r.account, s.account) AND m.video_id = r.post_id
LEFT JOIN clip_posts c ON c.brand = r.brand AND c.source = r.source;

-- Which posts stand in several rows, by hash: a table of its own, since the few it holds tell the next statement to keep only those in memory.
CREATE OR REPLACE TEMP TABLE maybe_repeated AS
SELECT hash(brand, platform, account, post_id) AS post FROM post_snapshots GROUP BY post HAVING count(*) > 1;

-- Posts that stand in several rows. The current value of each measure is the newest non-missing one; what an export says of the post
-- itself goes before what a page shows of it, which may be cut short.
CREATE OR REPLACE TABLE repeated_posts AS
SELECT brand, platform, account, post_id, max(exported_at) AS exported_at,
  first(published_at ORDER BY clipped, exported_at DESC, source, "row") FILTER (published_at IS NOT NULL) AS published_at,
  first("day" ORDER BY published_at IS NULL, clipped, exported_at DESC, source, "row") FILTER ("day" IS NOT NULL) AS "day",
  first(permalink ORDER BY clipped, exported_at DESC, source, "row") FILTER (permalink IS NOT NULL) AS permalink,
  first(format ORDER BY clipped, exported_at DESC, source, "row") FILTER (format IS NOT NULL) AS format,
  first(text ORDER BY clipped, exported_at DESC, source, "row") FILTER (text IS NOT NULL) AS text,
  first(duration_s ORDER BY exported_at DESC, source, "row") FILTER (duration_s IS NOT NULL) AS duration_s,
  first(views ORDER BY exported_at DESC, source, "row") FILTER (views IS NOT NULL) AS views,
  first(impressions ORDER BY exported_at DESC, source, "row") FILTER (impressions IS NOT NULL) AS impressions,
  first(reach ORDER BY exported_at DESC, source, "row") FILTER (reach IS NOT NULL) AS reach,
  first(reactions ORDER BY exported_at DESC, source, "row") FILTER (reactions IS NOT NULL) AS reactions,
  first(comments ORDER BY exported_at DESC, source, "row") FILTER (comments IS NOT NULL) AS comments,
  first(shares ORDER BY exported_at DESC, source, "row") FILTER (shares IS NOT NULL) AS shares,
  first(saves ORDER BY exported_at DESC, source, "row") FILTER (saves IS NOT NULL) AS saves,
  first(clicks ORDER BY exported_at DESC, source, "row") FILTER (clicks IS NOT NULL) AS clicks,
  first(link_clicks ORDER BY exported_at DESC, source, "row") FILTER (link_clicks IS NOT NULL) AS link_clicks,
  first(video_views ORDER BY exported_at DESC, source, "row") FILTER (video_views IS NOT NULL) AS video_views,
  first(watch_time_s ORDER BY exported_at DESC, source, "row") FILTER (watch_time_s IS NOT NULL) AS watch_time_s,
  first(follows ORDER BY exported_at DESC, source, "row") FILTER (follows IS NOT NULL) AS follows,
  first(engagements ORDER BY exported_at DESC, source, "row") FILTER (engagements IS NOT NULL) AS engagements,
  first(profile_visits ORDER BY exported_at DESC, source, "row") FILTER (profile_visits IS NOT NULL) AS profile_visits,
  first(thumbnail_impressions ORDER BY exported_at DESC, source, "row") FILTER (thumbnail_impressions IS NOT NULL) AS thumbnail_impressions,
  first(source ORDER BY exported_at DESC, source, "row") AS source,
  first("row" ORDER BY exported_at DESC, source, "row") AS "row",
  count(*) AS snapshots
FROM (SELECT p.*, c.source IS NOT NULL AS clipped FROM post_snapshots p LEFT JOIN clip_posts c USING (brand, source))
SEMI JOIN maybe_repeated m ON m.post = hash(brand, platform, account, post_id)
GROUP BY brand, platform, account, post_id HAVING count(*) > 1;
DROP TABLE maybe_repeated;

-- Every post once, with its current values; a post that stands in one row only is taken as it is.
CREATE OR REPLACE VIEW posts AS
SELECT * FROM repeated_posts
UNION ALL BY NAME
SELECT *, 1::BIGINT AS snapshots FROM post_snapshots
ANTI JOIN repeated_posts USING (brand, platform, account, post_id);

-- Each current value with the file and row it comes from.
CREATE OR REPLACE VIEW post_values AS
WITH long AS (
  UNPIVOT (SELECT * EXCLUDE (permalink, format, text, duration_s, published_at, "day") FROM post_snapshots)
  ON views, impressions, reach, reactions, comments, shares, saves, clicks, link_clicks, video_views, watch_time_s, follows, engagements,
    profile_visits, thumbnail_impressions
  INTO NAME measure VALUE value
)
SELECT brand, platform, account, post_id, measure, value, exported_at, source, "row" FROM long
QUALIFY row_number() OVER (PARTITION BY brand, platform, account, post_id, measure ORDER BY exported_at DESC, source, "row") = 1;

CREATE OR REPLACE VIEW account_day_snapshots AS
SELECT r.brand, coalesce(r.platform, s.platform) AS platform, coalesce(r.account, s.account) AS account, r."day", r.measure, r.value,
  s.exported_at, r.source, r."row"
FROM raw_account_days r JOIN sources s ON s.brand = r.brand AND s.sha256 = r.source AND s.status = 'loaded';

CREATE OR REPLACE TABLE account_days AS
SELECT * FROM account_day_snapshots
QUALIFY row_number() OVER (PARTITION BY brand, platform, account, "day", measure ORDER BY exported_at DESC, source, "row") = 1;

CREATE OR REPLACE VIEW post_days AS
SELECT r.brand, coalesce(r.platform, s.platform) AS platform, coalesce(r.account, s.account) AS account, r.post_id, r."day", r.measure, r.value,
  s.exported_at, r.source, r."row"
FROM raw_post_days r JOIN sources s ON s.brand = r.brand AND s.sha256 = r.source AND s.status = 'loaded'
QUALIFY row_number() OVER (PARTITION BY r.brand, coalesce(r.platform, s.platform), coalesce(r.account, s.account), r.post_id, r."day", r.measure ORDER BY s.exported_at DESC, r.source, r."row") = 1;

CREATE OR REPLACE VIEW audience AS
SELECT r.brand, coalesce(r.platform, s.platform) AS platform, coalesce(r.account, s.account) AS account, coalesce(r."day", s.exported_at::DATE) AS "day",
  r.dimension, r.item, r.part, r.value, r.unit, s.exported_at, r.source, r."row"
FROM raw_audience r JOIN sources s ON s.brand = r.brand AND s.sha256 = r.source AND s.status = 'loaded';

CREATE OR REPLACE VIEW periods AS
SELECT r.brand, coalesce(r.platform, s.platform) AS platform, coalesce(r.account, s.account) AS account, r."from", r."to", r.dimension, r.item,
  r.measure, r.value, s.exported_at, r.source, r."row"
FROM raw_periods r JOIN sources s ON s.brand = r.brand AND s.sha256 = r.source AND s.status = 'loaded'
QUALIFY row_number() OVER (PARTITION BY r.brand, coalesce(r.platform, s.platform), coalesce(r.account, s.account), r."from", r."to", r.dimension, r.item, r.measure ORDER BY s.exported_at DESC, r.source, r."row") = 1;

-- Accounts that have data, and the days between which they have it.
CREATE OR REPLACE VIEW accounts AS
SELECT brand, platform, account, min("day") AS first_day, max("day") AS last_day, sum(posts)::BIGINT AS posts, sum(days)::BIGINT AS account_days
FROM (
  SELECT brand, platform, account, "day", 1 AS posts, 0 AS days FROM posts
  UNION ALL SELECT DISTINCT brand, platform, account, "day", 0, 1 FROM account_days
) GROUP BY brand, platform, account;

-- Values that changed from one export to the next, or when other bytes took a file's place. The life of a post goes on after an export:
-- a later, greater figure is growth; a smaller one, or another figure for a day that is over, is a revision.
CREATE OR REPLACE TABLE revisions AS
WITH long AS (
  UNPIVOT (
    SELECT brand, platform, account, post_id, exported_at, source, "row", views, impressions, reach, reactions, comments, shares, saves, clicks,
      link_clicks, video_views, watch_time_s, follows, engagements, profile_visits, thumbnail_impressions
    FROM post_snapshots SEMI JOIN repeated_posts USING (brand, platform, account, post_id)
  )
  ON views, impressions, reach, reactions, comments, shares, saves, clicks, link_clicks, video_views, watch_time_s, follows, engagements,
    profile_visits, thumbnail_impressions
  INTO NAME measure VALUE value
), of_posts AS (
  SELECT *, lag(value) OVER w AS old_value, lag(exported_at) OVER w AS old_exported_at, lag(source) OVER w AS old_source, lag("row") OVER w AS old_row
  FROM long WINDOW w AS (PARTITION BY brand, platform, account, post_id, measure ORDER BY exported_at, source DESC, "row" DESC)
), of_days AS (
  SELECT *, lag(value) OVER w AS old_value, lag(exported_at) OVER w AS old_exported_at, lag(source) OVER w AS old_source, lag("row") OVER w AS old_row
  FROM account_day_snapshots WINDOW w AS (PARTITION BY brand, platform, account, "day", measure ORDER BY exported_at, source DESC, "row" DESC)
)
SELECT brand, platform, account, post_id, NULL::DATE AS "day", measure, old_value, value AS new_value,
  CASE WHEN value > old_value THEN 'growth' ELSE 'revised' END AS kind,
  old_exported_at, exported_at AS new_exported_at, old_source, old_row, source AS new_source, "row" AS new_row
FROM of_posts WHERE old_value <> value AND old_source <> source
UNION ALL
SELECT brand, platform, account, NULL, "day", measure, old_value, value, 'revised', old_exported_at, exported_at, old_source, old_row, source, "row"
FROM of_days WHERE old_value <> value AND old_source <> source
UNION ALL
SELECT brand, platform, account, post_id, "day", measure, old_value, new_value, 'replaced', NULL, NULL, old_source, NULL, new_source, "row"
FROM replaced_values;

-- Where a series changes its meaning: the day from which an account's posts have views, after posts that had impressions only.
CREATE OR REPLACE TABLE breaks AS
SELECT brand, platform, account, 'impressions' AS from_measure, 'views' AS to_measure, min("day") FILTER (views IS NOT NULL) AS "day"
FROM posts GROUP BY brand, platform, account
HAVING count(*) FILTER (impressions IS NOT NULL AND views IS NULL) > 0
  AND min("day") FILTER (views IS NOT NULL) > min("day") FILTER (impressions IS NOT NULL AND views IS NULL);
