// title: Demands that contradict each other
// answers: Which demands want opposite things of the same territory or issue, and which are refused by another party that makes demands itself.
CALL {
  MATCH (first:Demand)-[one:CONCERNS]->(thing)<-[other:CONCERNS]-(second:Demand)
  MATCH (stance:Stance {id: one.stance})
  WHERE stance.opposite = other.stance AND first.id < second.id
  MATCH (maker:Actor)-[:MAKES]->(first)
  MATCH (opponent:Actor)-[:MAKES]->(second)
  WITH maker, first, opponent, second, one, other, thing ORDER BY thing.name
  RETURN 'opposite stances' AS conflict, maker.name AS maker, first.title AS demand, opponent.name AS opponent,
         second.title AS counterDemand, [] AS voicedBy, collect(thing.name) AS over,
         CASE WHEN 'inferred' IN collect(one.confidence) + collect(other.confidence) THEN 'inferred' ELSE 'stated' END
           AS confidence
  UNION ALL
  MATCH (maker:Actor)-[:MAKES]->(first:Demand)<-[refusal:REJECTS]-(opponent:Actor)
  WHERE EXISTS { (opponent)-[:MAKES]->(:Demand) }
  RETURN 'refusal' AS conflict, maker.name AS maker, first.title AS demand, opponent.name AS opponent,
         null AS counterDemand,
         COLLECT {
           MATCH (first)<-[:VOICES {position: 'rejects'}]-(speaker:Actor)-[:SPEAKS_FOR]->(opponent)
           RETURN speaker.name ORDER BY speaker.name
         } AS voicedBy,
         COLLECT { MATCH (first)-[:CONCERNS]->(thing) RETURN thing.name ORDER BY thing.name } AS over,
         refusal.confidence AS confidence
}
RETURN conflict, maker, demand, opponent, counterDemand, voicedBy, over, confidence
ORDER BY conflict, demand, opponent, counterDemand
