// title: What was read where
// answers: Each claim with its place in the source, and how many relationships rest on it.
// param source: 'moscow-kyiv-stipulations' — id of the source
MATCH (claim:Claim)-[:FROM]->(:Source {id: $source})
RETURN claim.id AS id, claim.section AS section, claim.paragraph AS paragraph, claim.sentence AS sentence,
       claim.text AS claim, claim.confidence AS confidence,
       COUNT { MATCH ()-[tie]->() WHERE claim.id IN tie.evidence } AS relationships
ORDER BY id
