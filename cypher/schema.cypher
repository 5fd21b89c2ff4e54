// The rules of the graph: every kind of node and every kind of tie between actors has a unique id, and the properties that people search by are indexed.
// Neo4j 5 syntax (5.7 or later). Running it again changes nothing.

CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (a:Actor) REQUIRE a.id IS UNIQUE;
CREATE CONSTRAINT demand_id IF NOT EXISTS FOR (d:Demand) REQUIRE d.id IS UNIQUE;
CREATE CONSTRAINT territory_id IF NOT EXISTS FOR (t:Territory) REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT issue_id IF NOT EXISTS FOR (i:Issue) REQUIRE i.id IS UNIQUE;
CREATE CONSTRAINT stance_id IF NOT EXISTS FOR (s:Stance) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT mediation_id IF NOT EXISTS FOR (m:Mediation) REQUIRE m.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (e:Event) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (c:Claim) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (s:Source) REQUIRE s.id IS UNIQUE;

CREATE CONSTRAINT supports_id IF NOT EXISTS FOR ()-[r:SUPPORTS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT demands_id IF NOT EXISTS FOR ()-[r:DEMANDS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT mediates_id IF NOT EXISTS FOR ()-[r:MEDIATES]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT rejects_id IF NOT EXISTS FOR ()-[r:REJECTS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT opposes_id IF NOT EXISTS FOR ()-[r:OPPOSES]-() REQUIRE r.id IS UNIQUE;

CREATE INDEX actor_name IF NOT EXISTS FOR (a:Actor) ON (a.name);
CREATE INDEX actor_iso3 IF NOT EXISTS FOR (a:Actor) ON (a.iso3);
CREATE INDEX actor_cameo IF NOT EXISTS FOR (a:Actor) ON (a.cameo);
CREATE INDEX demand_category IF NOT EXISTS FOR (d:Demand) ON (d.category);
CREATE INDEX event_since IF NOT EXISTS FOR (e:Event) ON (e.since);

CREATE FULLTEXT INDEX search IF NOT EXISTS FOR (n:Actor|Demand|Territory|Issue|Mediation|Event|Claim|Source) ON EACH [n.name, n.aliases, n.title, n.text];
