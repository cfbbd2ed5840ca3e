-- Files of the days of a span, written without the reports' notes: those that hold a current value of a post, or an account-day, and which
-- days of the span these are of.
WITH held AS (
  SELECT s.source, s."day"
  FROM posts p JOIN post_snapshots s
    ON s.brand = p.brand AND s.platform = p.platform AND s.account = p.account AND s.post_id = p.post_id AND s.exported_at = p.exported_at
  WHERE p.brand = 'maison-copeau' AND ($account = '' OR p.platform || ' ' || p.account = $account)
  UNION ALL
  SELECT source, "day" FROM account_days WHERE brand = 'maison-copeau' AND ($account = '' OR platform || ' ' || account = $account)
)
SELECT f.path, any_value(f."rows")::DOUBLE AS rows, any_value(f.warnings) AS warnings, min("day")::VARCHAR AS first, max("day")::VARCHAR AS last
FROM sources f JOIN held ON held.source = f.sha256
WHERE f.brand = 'maison-copeau' AND f.status = 'loaded' AND "day" BETWEEN $from::DATE AND $to::DATE
GROUP BY f.path
