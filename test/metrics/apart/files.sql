-- Files of the days of a span, written without the reports' notes: those that hold a current value of a post, or an account-day.
SELECT f.path, any_value(f."rows")::DOUBLE AS rows, any_value(f.warnings) AS warnings
FROM sources f
WHERE f.brand = 'maison-copeau' AND f.status = 'loaded' AND (
  EXISTS (
    SELECT 1 FROM posts p JOIN post_snapshots s
      ON s.brand = p.brand AND s.platform = p.platform AND s.account = p.account AND s.post_id = p.post_id AND s.exported_at = p.exported_at
    WHERE p.brand = 'maison-copeau' AND s.source = f.sha256 AND s."day" BETWEEN $from::DATE AND $to::DATE
      AND ($account = '' OR p.platform || ' ' || p.account = $account)
  ) OR EXISTS (
    SELECT 1 FROM account_days d
    WHERE d.brand = 'maison-copeau' AND d.source = f.sha256 AND d."day" BETWEEN $from::DATE AND $to::DATE
      AND ($account = '' OR d.platform || ' ' || d.account = $account)
  )
)
GROUP BY f.path
