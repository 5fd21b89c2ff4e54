// title: Everything that ties an actor to others
// answers: All direct ties of one actor in both directions, with what they are about and how sure they are.
// param actor: 'turkey' — id of the actor
MATCH (a:Actor {id: $actor})-[tie:SUPPORTS|DEMANDS|MEDIATES|REJECTS|OPPOSES]-(other:Actor)
RETURN type(tie) AS type, CASE WHEN startNode(tie) = a THEN 'out' ELSE 'in' END AS direction, other.name AS other,
       coalesce(tie.demand, tie.mediation, tie.event) AS about, tie.form AS form, tie.stage AS stage, tie.code AS code,
       tie.since AS since, tie.confidence AS confidence
ORDER BY type, direction, other, about, form
