-- fr: Applaudissements
-- en: Applause
-- unit: count
-- of: posts
-- aggregate: median
-- measures: reactions
-- additive: no
-- minimum: 5
-- fr.formula: médiane des réactions par publication
-- en.formula: median of reactions per post
-- fr.definition: Réactions d’une publication : la moitié des publications en obtient plus, l’autre moins. Les réponses n’y sont pas.
-- en.definition: Reactions of a post: half of the posts obtained more, half fewer. Replies are left out.
-- fr.caveat: Le nombre de réactions d’une publication n’est pas rapporté à son audience : une grande audience en donne plus.
-- en.caveat: Reactions to a post are not set against its audience: a larger audience gives more.
-- source: After A. Kaushik, “Best Social Media Metrics: Conversation, Amplification, Applause, Economic Value” (2011): per post, here as a median

SELECT brand, platform, account, post_id AS key, "day", format, reactions AS value
FROM posts
WHERE format IS DISTINCT FROM 'reply' AND "day" IS NOT NULL AND value IS NOT NULL
