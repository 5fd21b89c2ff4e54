// title: Balanced and unbalanced triads
// answers: Whether three actors' alignments fit together (a friend's friend, an enemy's enemy), and for open triads which sign would fit.
// param includeOpen: true — false to list only triads in which all three pairs are aligned
// A pair's sign is that of the sum of its ties whatever their direction: SUPPORTS plus, OPPOSES and REJECTS minus.
// A closed triad is balanced when the product of its signs is positive.
MATCH (a:Actor)-[:SUPPORTS|OPPOSES|REJECTS]-(b:Actor)-[:SUPPORTS|OPPOSES|REJECTS]-(c:Actor)
WHERE a.id < c.id
WITH DISTINCT a, b, c
CALL {
  WITH a, b
  MATCH (a)-[tie:SUPPORTS|OPPOSES|REJECTS]-(b)
  RETURN sign(sum(CASE type(tie) WHEN 'SUPPORTS' THEN 1 ELSE -1 END)) AS ab
}
CALL {
  WITH b, c
  MATCH (b)-[tie:SUPPORTS|OPPOSES|REJECTS]-(c)
  RETURN sign(sum(CASE type(tie) WHEN 'SUPPORTS' THEN 1 ELSE -1 END)) AS bc
}
CALL {
  WITH a, c
  MATCH (a)-[tie:SUPPORTS|OPPOSES|REJECTS]-(c)
  RETURN sign(sum(CASE type(tie) WHEN 'SUPPORTS' THEN 1 ELSE -1 END)) AS ac
}
WITH a, b, c, ab, bc, ac
WHERE ab <> 0 AND bc <> 0 AND ((ac = 0 AND $includeOpen) OR (ac <> 0 AND a.id < b.id AND b.id < c.id))
RETURN CASE WHEN ac = 0 THEN 'open' WHEN ab * bc * ac > 0 THEN 'balanced' ELSE 'unbalanced' END AS balance,
       a.name AS first, b.name AS second, c.name AS third, ab AS firstSecond, bc AS secondThird, ac AS firstThird,
       CASE WHEN ac = 0 THEN ab * bc END AS balancingSign
ORDER BY balance, first, second, third
