-- fr: Taux d’engagement par abonnés
-- en: Engagement rate by followers
-- unit: percent
-- of: posts
-- aggregate: median
-- base: followers
-- measures: reactions, comments, shares, saves
-- additive: no
-- minimum: 5
-- fr.formula: médiane de (réactions + commentaires + partages + enregistrements) ÷ abonnés du jour, par publication
-- en.formula: median of (reactions + comments + shares + saves) ÷ followers of the day, per post
-- fr.definition: Interactions d’une publication rapportées aux abonnés du compte ce jour-là ou au dernier total connu des trente jours d’avant ; le taux de plusieurs publications est la médiane de leurs taux. Les réponses n’y sont pas.
-- en.definition: Interactions of a post against the account’s followers on that day, or the last total known in the thirty days before; the rate of several posts is the median of their rates. Replies are left out.
-- fr.caveat: La plupart de ceux qui voient une publication ne sont pas abonnés : ce taux ne dit rien de la part des personnes touchées qui réagit.
-- en.caveat: Most people who see a post do not follow: this rate says nothing of the share of people reached who react.
-- source: Recomputed from counts: each platform divides by something else

SELECT p.brand, p.platform, p.account, p.post_id AS key, p."day", p.format,
  100 * list_sum([p.reactions, p.comments, p.shares, p.saves]) / f.value AS value
FROM posts p
ASOF JOIN (SELECT * FROM account_days WHERE measure = 'followers' AND value > 0) f
  ON f.brand = p.brand AND f.platform = p.platform AND f.account = p.account AND f."day" <= p."day"
WHERE p.format IS DISTINCT FROM 'reply' AND p."day" - f."day" <= 30 AND list_sum([p.reactions, p.comments, p.shares, p.saves]) IS NOT NULL
