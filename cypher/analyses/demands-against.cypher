// title: Demands against an actor
// answers: What is demanded of an actor, by whom, and who backs or refuses it.
// param actor: 'russia' — id of the actor of whom something is demanded
MATCH (maker:Actor)-[:MAKES]->(d:Demand)-[:ADDRESSED_TO]->(:Actor {id: $actor})
RETURN d.title AS demand, d.category AS category, d.code AS code, maker.name AS madeBy,
       COLLECT { MATCH (d)<-[:BACKS]-(backer:Actor) RETURN backer.name ORDER BY backer.name } AS backedBy,
       COLLECT { MATCH (d)<-[:REJECTS]-(refuser:Actor) RETURN refuser.name ORDER BY refuser.name } AS rejectedBy,
       COLLECT { MATCH (d)<-[:VOICES]-(speaker:Actor) RETURN speaker.name ORDER BY speaker.name } AS voicedBy
ORDER BY madeBy, demand
