// title: Alignment of all pairs
// answers: How far any two actors take the same sides towards third actors: 1 always the same, -1 always opposite.
// param minimumShared: 1 — how many third actors a pair must share at least
MATCH (x:Actor)-[:SUPPORTS|OPPOSES|REJECTS]-(third:Actor)-[:SUPPORTS|OPPOSES|REJECTS]-(y:Actor)
WHERE x.id < y.id
WITH DISTINCT x, y, third
CALL {
  WITH x, third
  MATCH (x)-[tie:SUPPORTS|OPPOSES|REJECTS]-(third)
  RETURN sign(sum(CASE type(tie) WHEN 'SUPPORTS' THEN 1 ELSE -1 END)) AS xSign
}
CALL {
  WITH y, third
  MATCH (y)-[tie:SUPPORTS|OPPOSES|REJECTS]-(third)
  RETURN sign(sum(CASE type(tie) WHEN 'SUPPORTS' THEN 1 ELSE -1 END)) AS ySign
}
WITH x, y, third, xSign * ySign AS agreement
WHERE agreement <> 0
WITH x, y, third, agreement ORDER BY third.name
WITH x.name AS actor, y.name AS other, collect(third.name) AS over, toFloat(sum(agreement)) / count(third) AS alignment
WHERE size(over) >= $minimumShared
RETURN actor, other, alignment, over
ORDER BY alignment DESC, size(over) DESC, actor, other
