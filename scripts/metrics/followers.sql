-- fr: Abonnés
-- en: Followers
-- unit: people
-- of: account-days
-- aggregate: last
-- measures: followers
-- additive: yes
-- minimum: 1
-- fr.formula: dernier total connu de la période, par compte ; somme des comptes
-- en.formula: last known total of the period, per account; sum of the accounts
-- fr.definition: Abonnés du compte au dernier jour connu de la période. La somme de plusieurs comptes compte deux fois qui les suit tous deux.
-- en.definition: Followers of the account on the last known day of the period. A sum of accounts counts twice whoever follows two.
-- fr.caveat: Peu d’exports donnent ce total : TikTok, l’ancien Facebook, LinkedIn personnel. Les autres ne donnent que des gains.
-- en.caveat: Few exports give this total: TikTok, classic Facebook, personal LinkedIn. The others give gains only.
-- source: Totals where a platform gives them, daily gains elsewhere

SELECT brand, platform, account, measure AS key, "day", value
FROM account_days
WHERE measure = 'followers'
