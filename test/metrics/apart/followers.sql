-- Followers of each account over months or weeks, written without the metrics, on the table of growth beside it: what each period adds, and
-- the last total in it.
SELECT account, strftime("day", $format) AS period, min("day")::VARCHAR AS first, sum(growth)::DOUBLE AS growth,
  (max_by(followers, "day") FILTER (followers IS NOT NULL))::DOUBLE AS total
FROM apart_growth
WHERE "day" BETWEEN $from::DATE AND $to::DATE
GROUP BY ALL
HAVING growth IS NOT NULL OR total IS NOT NULL
ORDER BY account, first
