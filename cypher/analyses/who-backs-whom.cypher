// title: Who backs whom
// answers: Which actors support which others, and with what kinds of help.
// param actor: null — id of an actor that gives or gets the support; null for everybody
MATCH (backer:Actor)-[tie:SUPPORTS]->(backed:Actor)
WHERE $actor IS NULL OR backer.id = $actor OR backed.id = $actor
WITH backer, backed, tie ORDER BY tie.form
RETURN backed.name AS backed, backer.name AS backer, collect(DISTINCT tie.form) AS forms,
       collect(DISTINCT tie.stage) AS stages, count(tie) AS ties
ORDER BY backed, backer
