// title: Mediation attempts and their outcome
// answers: Who has tried to mediate between whom, how far it has come, and what stands in the way.
// param party: null — id of an actor that must be a party; null for all
MATCH (m:Mediation)-[:MEDIATED_BY]->(mediator:Actor)
WHERE $party IS NULL OR EXISTS { (m)-[:HAS_PARTY]->(:Actor {id: $party}) }
RETURN mediator.name AS mediator,
       COLLECT { MATCH (m)-[:HAS_PARTY]->(party:Actor) RETURN party.name ORDER BY party.name } AS parties,
       m.stage AS stage, m.outcome AS outcome, m.code AS code,
       COLLECT { MATCH (m)-[:HINDERED_BY]->(issue:Issue) RETURN issue.name ORDER BY issue.name } AS hinderedBy
ORDER BY mediator
