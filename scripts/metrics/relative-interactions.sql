-- fr: Interactions relatives
-- en: Relative interactions
-- unit: times
-- of: posts
-- aggregate: median
-- measures: reactions, comments, shares, saves
-- additive: no
-- minimum: 5
-- fr.formula: médiane de interactions ÷ médiane des interactions du même compte sur les douze mois d’avant, par publication
-- en.formula: median of interactions ÷ median interactions of the same account over the twelve months before, per post
-- fr.definition: Ce qu’une publication obtient par rapport à ce que son propre compte obtient d’habitude : 1 vaut la médiane du compte. Les réponses n’y sont pas.
-- en.definition: What a post obtains against what its own account usually obtains: 1 is the account’s median. Replies are left out.
-- fr.caveat: Il faut cinq publications au compte dans les douze mois calendaires avant celui de la publication ; les plus anciennes publications d’un compte n’ont donc pas de valeur.
-- en.caveat: The account needs five posts in the twelve calendar months before that of the post; the oldest posts of an account therefore have no value.
-- source: Interactions of each platform’s own exports, against the account’s own median so that accounts of different sizes compare

WITH counted AS (
  SELECT brand, platform, account, post_id AS key, "day", format, (year("day") * 12 + month("day"))::INT AS m,
    list_sum([reactions, comments, shares, saves]) AS interactions
  FROM posts
  WHERE format IS DISTINCT FROM 'reply' AND "day" IS NOT NULL AND interactions IS NOT NULL
), usual AS (
  SELECT later.brand, later.platform, later.account, later.m, median(counted.interactions) AS middle
  FROM (SELECT DISTINCT brand, platform, account, m FROM counted) later
  JOIN counted ON counted.brand = later.brand AND counted.platform = later.platform AND counted.account = later.account
    AND counted.m BETWEEN later.m - 12 AND later.m - 1
  GROUP BY ALL HAVING count(*) >= 5
)
SELECT brand, platform, account, key, "day", format, interactions / middle AS value
FROM counted JOIN usual USING (brand, platform, account, m)
WHERE middle > 0
