// title: The stipulation matrix
// answers: For each demand on the table: who makes it, of whom, about what, and who is for or against it.
// param category: null — territory, security, aid or justice; null for all
MATCH (d:Demand)
WHERE $category IS NULL OR d.category = $category
RETURN d.category AS category, d.title AS demand,
       COLLECT { MATCH (d)<-[:MAKES]-(maker:Actor) RETURN maker.name ORDER BY maker.name } AS madeBy,
       COLLECT { MATCH (d)-[:ADDRESSED_TO]->(to:Actor) RETURN to.name ORDER BY to.name } AS addressedTo,
       COLLECT { MATCH (d)-[c:CONCERNS]->(thing) RETURN c.stance + ' ' + thing.name AS what ORDER BY what } AS wants,
       COLLECT { MATCH (d)<-[:BACKS]-(backer:Actor) RETURN backer.name ORDER BY backer.name } AS backedBy,
       COLLECT { MATCH (d)<-[:REJECTS]-(refuser:Actor) RETURN refuser.name ORDER BY refuser.name } AS rejectedBy
ORDER BY madeBy, category, demand
