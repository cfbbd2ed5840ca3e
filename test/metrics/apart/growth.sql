-- Followers gained, account by account and day by day, written without the metrics: the balance that the file has, else gains less losses, else
-- gains alone where losses are never exported, else the difference of two totals a week apart at most.
WITH wide AS (
  PIVOT (
    SELECT platform || ' ' || account AS account, "day", measure, value FROM account_days
    WHERE brand = 'maison-copeau' AND measure IN ('followers', 'followers_net', 'followers_gained', 'followers_lost')
  ) ON measure IN ('followers', 'followers_net', 'followers_gained', 'followers_lost') USING max(value)
), totals AS (
  SELECT account, "day", followers - lag(followers) OVER (PARTITION BY account ORDER BY "day") AS risen,
    "day" - lag("day") OVER (PARTITION BY account ORDER BY "day") AS apart
  FROM wide WHERE followers IS NOT NULL
), losing AS (SELECT DISTINCT account FROM wide WHERE followers_lost IS NOT NULL)
SELECT w.account, w."day",
  CASE
    WHEN followers_net IS NOT NULL THEN followers_net
    WHEN followers_gained IS NOT NULL AND followers_lost IS NOT NULL THEN followers_gained - followers_lost
    WHEN followers_gained IS NOT NULL AND followers IS NULL AND l.account IS NULL THEN followers_gained
    WHEN t.apart <= 7 THEN t.risen
  END AS growth, followers
FROM wide w LEFT JOIN totals t ON t.account = w.account AND t."day" = w."day" LEFT JOIN losing l ON l.account = w.account
