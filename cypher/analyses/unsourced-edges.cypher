// title: Unsourced relationships
// answers: Which relationships name no evidence, or evidence that does not lead to a claim with a source; there should be none.
MATCH (from)-[tie]->(to)
WHERE type(tie) <> 'FROM'
UNWIND CASE WHEN size(coalesce(tie.evidence, [])) = 0 THEN [null] ELSE tie.evidence END AS evidence
OPTIONAL MATCH (claim:Claim {id: evidence})-[:FROM]->(:Source)
WITH from, tie, to, evidence, claim
WHERE claim IS NULL
RETURN from.id AS from, type(tie) AS type, to.id AS to, evidence
ORDER BY from, type, to, evidence
