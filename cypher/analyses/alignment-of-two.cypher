// title: Alignment of two actors over third actors
// answers: Towards which third actors both have taken sides, and whether they are on the same side there.
// param x: 'united-states' — id of one actor
// param y: 'european-union' — id of the other actor
MATCH (x:Actor {id: $x})
MATCH (y:Actor {id: $y})
WHERE x <> y
MATCH (x)-[:SUPPORTS|OPPOSES|REJECTS]-(third:Actor)
MATCH (third)-[:SUPPORTS|OPPOSES|REJECTS]-(y)
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
WITH x, y, third, xSign, ySign
WHERE xSign <> 0 AND ySign <> 0
RETURN third.name AS towards, x.name AS x, xSign, y.name AS y, ySign,
       CASE WHEN xSign = ySign THEN 'same side' ELSE 'opposite sides' END AS alignment
ORDER BY towards
