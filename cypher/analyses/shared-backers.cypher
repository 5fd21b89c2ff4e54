// title: Backers that share a cause
// answers: Which pairs of actors back the same third actor.
// param backed: null — id of the actor that is backed; null for all
MATCH (one:Actor)-[:SUPPORTS]->(backed:Actor)<-[:SUPPORTS]-(other:Actor)
WHERE one.id < other.id AND ($backed IS NULL OR backed.id = $backed)
WITH DISTINCT one, other, backed ORDER BY backed.name
RETURN one.name AS backer, other.name AS alongside, collect(backed.name) AS bothBack, count(backed) AS shared
ORDER BY shared DESC, backer, alongside
