-- What visits became, written without the reports: the figures of the files of site analytics whose days are those of a span exactly.
SELECT p.platform || ' ' || p.account AS account, p.dimension, p.item, p.measure, p.value::DOUBLE AS value, f.path
FROM periods p JOIN sources f ON f.brand = p.brand AND f.sha256 = p.source
WHERE p.brand = 'maison-copeau' AND p.platform LIKE '%analytics%' AND p."from" = $from::DATE AND p."to" = $to::DATE
  AND ($account = '' OR p.platform || ' ' || p.account = $account)
