-- fr: Croissance nette
-- en: Net growth
-- unit: count
-- of: account-days
-- aggregate: sum
-- measures: followers_net, followers_gained, followers_lost, followers
-- flag: gross
-- additive: yes
-- minimum: 1
-- fr.formula: somme par jour du solde écrit par la plateforme ; sinon abonnés gagnés − perdus ; sinon différence des totaux ; sinon abonnés gagnés
-- en.formula: sum by day of the net figure the platform writes; else followers gained − lost; else difference of totals; else followers gained
-- fr.definition: Abonnés gagnés moins abonnés perdus pendant la période, d’après ce que chaque plateforme exporte de plus complet.
-- en.definition: Followers gained less followers lost during the period, from the most complete figure each platform exports.
-- fr.caveat: Instagram, Facebook et les Pages LinkedIn n’exportent pas les désabonnements : leur chiffre est un gain brut, plus flatteur que le solde. Les jours sont ceux de la plateforme (heure du Pacifique chez Meta, UTC sur X).
-- en.caveat: Instagram, Facebook and LinkedIn Pages do not export unfollows: their figure is a gross gain, more flattering than the balance. Days are those of the platform (Pacific time at Meta, UTC on X).
-- source: Daily gains and losses of each platform's own exports

WITH days AS (
  SELECT brand, platform, account, "day",
    max(value) FILTER (measure = 'followers') AS total,
    max(value) FILTER (measure = 'followers_net') AS net,
    max(value) FILTER (measure = 'followers_gained') AS gained,
    max(value) FILTER (measure = 'followers_lost') AS lost
  FROM account_days
  WHERE measure IN ('followers', 'followers_net', 'followers_gained', 'followers_lost')
  GROUP BY ALL
), beside AS (
  SELECT *,
    -- Losses that were never exported: gains are all there is.
    count(lost) OVER (PARTITION BY brand, platform, account) = 0 AS lossless,
    -- A total only says what happened since the one before; further apart than a week, in which month is unknown.
    CASE WHEN "day" - lag("day") OVER known <= 7 THEN total - lag(total) OVER known END AS difference
  FROM days
  WINDOW known AS (PARTITION BY brand, platform, account, total IS NULL ORDER BY "day")
)
SELECT brand, platform, account, NULL AS key, "day",
  coalesce(net, gained - lost, CASE WHEN lossless AND total IS NULL THEN gained END, difference) AS value,
  net IS NULL AND lossless AND total IS NULL AND gained IS NOT NULL AS gross
FROM beside
WHERE value IS NOT NULL
