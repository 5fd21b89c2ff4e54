// title: Inferred facts
// answers: Which relationships the source does not state but a reader concluded, and from what.
MATCH (from)-[tie]->(to)
WHERE tie.confidence = 'inferred'
RETURN coalesce(from.name, from.title) AS from, type(tie) AS type, coalesce(to.name, to.title) AS to,
       COLLECT {
         MATCH (claim:Claim)
         WHERE claim.id IN tie.evidence AND claim.confidence = 'inferred'
         RETURN claim.text ORDER BY claim.id
       } AS because
ORDER BY type, from, to
