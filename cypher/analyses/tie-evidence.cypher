// title: Evidence for the ties between two actors
// answers: What shows each direct tie from one actor to another, and where in the source it can be read.
// param from: 'china' — id of the actor that the tie starts from
// param to: 'russia' — id of the actor that it leads to
MATCH (:Actor {id: $from})-[tie:SUPPORTS|DEMANDS|MEDIATES|REJECTS|OPPOSES]->(:Actor {id: $to})
UNWIND tie.evidence AS evidence
MATCH (claim:Claim {id: evidence})-[:FROM]->(source:Source)
RETURN type(tie) AS type, coalesce(tie.demand, tie.mediation, tie.event, tie.form) AS about, claim.text AS claim,
       claim.confidence AS confidence, claim.section AS section, claim.paragraph AS paragraph,
       claim.sentence AS sentence, source.title AS source
ORDER BY type, about, section, paragraph, sentence, claim
