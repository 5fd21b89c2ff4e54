// title: Brokers
// answers: Which actors stand between others that have no direct tie of their own, and how many such pairs each connects.
// param minimumPairs: 1 — how many pairs an actor must connect at least
MATCH (one:Actor)-[:SUPPORTS|DEMANDS|MEDIATES|REJECTS|OPPOSES]-(broker:Actor)-[:SUPPORTS|DEMANDS|MEDIATES|REJECTS|OPPOSES]-(other:Actor)
WHERE one.id < other.id
  AND NOT EXISTS { (one)-[:SUPPORTS|DEMANDS|MEDIATES|REJECTS|OPPOSES]-(other) }
WITH DISTINCT broker, one, other ORDER BY one.name, other.name
WITH broker, count(*) AS pairs, collect(one.name + ' and ' + other.name) AS between
WHERE pairs >= $minimumPairs
RETURN broker.name AS broker, pairs, between
ORDER BY pairs DESC, broker
