// title: Shortest chain of ties between two actors
// answers: Through whom two actors are connected, by the fewest direct ties of any type and direction.
// param from: 'china' — id of the actor at one end
// param to: 'nato' — id of the actor at the other end
MATCH (from:Actor {id: $from})
MATCH (to:Actor {id: $to})
WHERE from <> to
MATCH path = allShortestPaths((from)-[:SUPPORTS|DEMANDS|MEDIATES|REJECTS|OPPOSES*..8]-(to))
WHERE all(step IN nodes(path) WHERE step:Actor)
RETURN DISTINCT length(path) AS steps, [actor IN nodes(path) | actor.name] AS actors,
       [tie IN relationships(path) | startNode(tie).name + ' ' + type(tie) + ' ' + endNode(tie).name] AS chain
ORDER BY actors, chain
