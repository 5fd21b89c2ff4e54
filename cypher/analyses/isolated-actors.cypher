// title: Isolated actors
// answers: Which actors have no direct tie of support, demand, mediation, refusal or opposition, and what connects them to the rest otherwise.
MATCH (a:Actor)
WHERE NOT EXISTS { (a)-[:SUPPORTS|DEMANDS|MEDIATES|REJECTS|OPPOSES]-(:Actor) }
RETURN a.name AS actor, head([label IN labels(a) WHERE label <> 'Actor']) AS kind,
       COLLECT { MATCH (a)-[:SPEAKS_FOR]->(principal:Actor) RETURN principal.name ORDER BY principal.name } AS speaksFor,
       COLLECT { MATCH (a)-[:MEMBER_OF]->(body:Actor) RETURN body.name ORDER BY body.name } AS memberOf
ORDER BY actor
