// title: Actors by their ties
// answers: How many ties of each type each actor has, to how many others, and what share of all other actors that is (degree centrality).
MATCH (a:Actor)
WITH a, COUNT { MATCH (a)-[:SUPPORTS|DEMANDS|MEDIATES|REJECTS|OPPOSES]-(other:Actor) RETURN DISTINCT other } AS neighbours
RETURN a.name AS actor, head([label IN labels(a) WHERE label <> 'Actor']) AS kind, neighbours,
       round(toFloat(neighbours) / (COUNT { (:Actor) } - 1), 3) AS centrality,
       COUNT { (a)-[:SUPPORTS]->(:Actor) } AS supports, COUNT { (a)<-[:SUPPORTS]-(:Actor) } AS supportedBy,
       COUNT { (a)-[:DEMANDS]->(:Actor) } AS demands, COUNT { (a)<-[:DEMANDS]-(:Actor) } AS demandedBy,
       COUNT { (a)-[:OPPOSES|REJECTS]->(:Actor) } AS opposes, COUNT { (a)<-[:OPPOSES|REJECTS]-(:Actor) } AS opposedBy,
       COUNT { (a)-[:MEDIATES]->(:Actor) } AS mediates, COUNT { (a)<-[:MEDIATES]-(:Actor) } AS mediatedBy
ORDER BY neighbours DESC, actor
