-- fr: Impressions du compte
-- en: Account impressions
-- unit: count
-- of: account-days
-- aggregate: sum
-- measures: impressions
-- additive: yes
-- minimum: 1
-- fr.formula: somme des impressions du compte, jour par jour
-- en.formula: sum of the impressions of the account, day by day
-- fr.definition: Impressions de tout le compte pendant la période, anciennes publications comprises.
-- en.definition: Impressions of the whole account during the period, older posts included.
-- fr.caveat: Ne se compare pas aux impressions des publications : celles-ci courent depuis la mise en ligne de chaque publication du mois, quel que soit le jour où elles sont vues.
-- en.caveat: Does not compare with the impressions of posts: those run from the publication of each post of the month, whatever the day they are seen.
-- source: Daily charts and overviews of Meta, TikTok, X, LinkedIn

SELECT brand, platform, account, measure AS key, "day", value
FROM account_days
WHERE measure = 'impressions'
