// title: Timeline of events
// answers: What happened when, who brought it about, against whom and where; what has no known date comes last.
// param from: null — earliest year or date, such as '2020'; null for no limit
MATCH (e:Event)
WHERE $from IS NULL OR e.since >= $from
RETURN e.since AS since, e.until AS until, e.title AS event, e.code AS code,
       COLLECT { MATCH (e)<-[:INITIATES|PARTY_TO]-(actor:Actor) RETURN actor.name ORDER BY actor.name } AS actors,
       COLLECT { MATCH (e)-[:TARGETS]->(target:Actor) RETURN target.name ORDER BY target.name } AS targets,
       COLLECT { MATCH (e)-[:OCCURS_IN]->(place:Territory) RETURN place.name ORDER BY place.name } AS territories
ORDER BY since, event
