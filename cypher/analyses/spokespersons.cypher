// title: Who speaks for whom
// answers: Which people and groups speak on behalf of an actor, in what role, and for or against which demands.
// param actor: null — id of the actor that is spoken for; null for all
MATCH (speaker:Actor)-[s:SPEAKS_FOR]->(principal:Actor)
WHERE $actor IS NULL OR principal.id = $actor
RETURN principal.name AS actor, speaker.name AS speaker, s.role AS role,
       COLLECT { MATCH (speaker)-[v:VOICES]->(d:Demand) RETURN v.position + ': ' + d.title AS position ORDER BY position } AS positions
ORDER BY actor, speaker
