-- Who follows each account, written without the reports: of each dimension the rows of the newest day up to the end of a period, of the file
-- exported last where two show that day.
WITH shown AS (
  SELECT a.platform || ' ' || a.account AS account, a.dimension, a."day", a.item, a.part, a.unit, a.value::DOUBLE AS value, a."row"::DOUBLE AS line, f.path,
    a.exported_at
  FROM audience a JOIN sources f ON f.brand = a.brand AND f.sha256 = a.source
  WHERE a.brand = 'maison-copeau' AND a."day" <= $to::DATE AND ($account = '' OR a.platform || ' ' || a.account = $account)
), newest AS (
  SELECT account, dimension, max(("day", exported_at)) AS latest FROM shown GROUP BY ALL
)
SELECT s.account, s.dimension, s."day"::VARCHAR AS "day", s.item, s.part, s.unit, s.value, s.line, s.path
FROM shown s JOIN newest n ON n.account = s.account AND n.dimension = s.dimension AND n.latest = (s."day", s.exported_at)
ORDER BY s.account, s.dimension, s.value DESC, s.item
