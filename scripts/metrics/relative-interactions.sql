-- fr: Interactions relatives
-- en: Relative interactions
-- unit: times
-- of: posts
-- aggregate: median
-- measures: reactions, comments, shares, saves
-- additive: no
-- minimum: 10
-- fr.formula: interactions ÷ médiane des interactions du compte sur les douze mois d’avant
-- en.formula: interactions ÷ the account’s median interactions over the twelve months before
-- fr.definition: Interactions d’une publication rapportées à ce que son propre compte obtient d’habitude : × 1 est sa médiane sur les douze mois qui précèdent celui de la publication. Il faut cinq publications dans ces douze mois.
-- en.definition: Interactions of a post against what its own account usually obtains: ×1 is its median over the twelve months before the month of the post. Five posts are needed in those twelve months.
-- fr.caveat: Compare des publications de comptes différents sans classer les comptes entre eux. Un jour, une heure ou une longueur qui obtient plus n’en est pas la cause.
-- en.caveat: Sets posts of different accounts beside each other without ranking the accounts. A day, an hour or a length that obtains more is not its cause.
-- source: Sum of the parts that each platform exports, against the account’s own median of the twelve months before

WITH counted AS (
  SELECT brand, platform, account, post_id, "day", format, list_sum([reactions, comments, shares, saves])::DOUBLE AS interactions
  FROM posts
  WHERE format IS DISTINCT FROM 'reply' AND "day" IS NOT NULL AND interactions IS NOT NULL
), beside AS (
  SELECT *, median(interactions) OVER before AS usual, count(*) OVER before AS posts_before
  FROM counted
  WINDOW before AS (
    PARTITION BY brand, platform, account ORDER BY year("day") * 12 + month("day") RANGE BETWEEN 12 PRECEDING AND 1 PRECEDING
  )
)
SELECT brand, platform, account, post_id AS key, "day", format, interactions / usual AS value
FROM beside
WHERE posts_before >= 5 AND usual > 0
