-- fr: Vues du compte
-- en: Account views
-- unit: count
-- of: account-days
-- aggregate: sum
-- measures: views
-- additive: yes
-- minimum: 1
-- fr.formula: somme des vues du compte, jour par jour
-- en.formula: sum of the views of the account, day by day
-- fr.definition: Vues de tout le compte pendant la période, anciennes publications comprises.
-- en.definition: Views of the whole account during the period, older posts included.
-- fr.caveat: Ne se compare pas aux vues des publications : celles-ci courent depuis la mise en ligne de chaque publication du mois, quel que soit le jour où elles sont vues.
-- en.caveat: Does not compare with the views of posts: those run from the publication of each post of the month, whatever the day they are seen.
-- source: Daily charts and overviews of Meta, TikTok, X, LinkedIn

SELECT brand, platform, account, measure AS key, "day", value
FROM account_days
WHERE measure = 'views'
