// title: Who could mediate between two actors
// answers: Which actors have offered or tried to mediate between the two, and which others side with neither of them.
// param x: 'russia' — id of one party
// param y: 'ukraine' — id of the other party
// param withPartisans: false — true to list those too that side with or against one of the two
MATCH (x:Actor {id: $x})
MATCH (y:Actor {id: $y})
MATCH (candidate:Actor)
WHERE candidate <> x AND candidate <> y AND NOT EXISTS { (candidate)-[:SPEAKS_FOR]->(:Actor) }
CALL {
  WITH candidate, x
  MATCH (part:Actor)-[:MEMBER_OF*0..1]->(candidate)
  MATCH (part)-[tie:SUPPORTS|OPPOSES|REJECTS]-(x)
  RETURN sign(sum(CASE type(tie) WHEN 'SUPPORTS' THEN 1 ELSE -1 END)) AS towardsX
}
CALL {
  WITH candidate, y
  MATCH (part:Actor)-[:MEMBER_OF*0..1]->(candidate)
  MATCH (part)-[tie:SUPPORTS|OPPOSES|REJECTS]-(y)
  RETURN sign(sum(CASE type(tie) WHEN 'SUPPORTS' THEN 1 ELSE -1 END)) AS towardsY
}
WITH candidate, towardsX, towardsY,
     COLLECT {
       MATCH (x)<-[:HAS_PARTY]-(m:Mediation)-[:HAS_PARTY]->(y)
       MATCH (m)-[:MEDIATED_BY]->(candidate)
       RETURN m.stage + ', ' + m.outcome AS attempt ORDER BY attempt
     } AS attempts
WHERE $withPartisans OR size(attempts) > 0 OR (towardsX = 0 AND towardsY = 0)
RETURN candidate.name AS candidate,
       CASE WHEN size(attempts) > 0 THEN 'has offered or tried'
            WHEN towardsX = 0 AND towardsY = 0 THEN 'sides with neither'
            ELSE 'partisan' END AS standing,
       towardsX, towardsY, attempts
ORDER BY size(attempts) DESC, abs(towardsX - towardsY), candidate
