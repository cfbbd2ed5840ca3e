-- fr: Taux de croissance
-- en: Growth rate
-- unit: percent
-- of: account-days
-- aggregate: share
-- base: followers
-- measures: followers
-- additive: no
-- minimum: 1
-- fr.formula: (abonnés à la fin du mois − abonnés à la fin du mois d’avant) ÷ abonnés à la fin du mois d’avant
-- en.formula: (followers at the end of the month − followers at the end of the month before) ÷ followers at the end of the month before
-- fr.definition: Croissance du nombre d’abonnés sur un mois, rapportée aux abonnés du début ; seulement pour les comptes dont le total est exporté.
-- en.definition: Growth of the number of followers over a month, against the followers at its start; only for accounts whose total is exported.
-- fr.caveat: Le même gain pèse plus sur un petit compte : un taux de croissance ne classe pas des comptes de tailles différentes.
-- en.caveat: The same gain weighs more on a small account: a growth rate does not rank accounts of different sizes.
-- source: Totals where a platform gives them, daily gains elsewhere

WITH ends AS (
  SELECT brand, platform, account, date_trunc('month', "day")::DATE AS month, max("day") AS "day", max_by(value, "day") AS total
  FROM account_days
  WHERE measure = 'followers'
  GROUP BY ALL
), steps AS (
  SELECT *, lag(month) OVER w AS before, lag(total) OVER w AS base
  FROM ends
  WINDOW w AS (PARTITION BY brand, platform, account ORDER BY month)
)
SELECT brand, platform, account, 'followers' AS key, "day", total - base AS value, base
FROM steps
WHERE before = month - INTERVAL 1 MONTH AND base > 0
