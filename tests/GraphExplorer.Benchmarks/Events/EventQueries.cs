using GraphExplorer.Model;

namespace GraphExplorer.Benchmarks.Events;

/// <summary>The queries that are measured over the political events.</summary>
internal static class EventQueries
{
    internal const string ManyTriangles = "triangles";

    internal static IReadOnlyList<EventQuery> All { get; } =
    [
        new(1, "actor by name", "MATCH (a:Actor {name: $x}) RETURN a.id, a.name", X),
        new(2, "latest 20 of one hop", "MATCH (a:Actor {name: $x})-[r:SUPPORTS]->(b:Actor) RETURN b.name AS other, r.label AS label, r.date AS date, r.t AS t ORDER BY t DESC, other, label LIMIT 20", X),
        new(3, "ties by type and actor", "MATCH (a:Actor {name: $x})-[r]-(b:Actor) RETURN type(r) AS type, b.name AS other, count(*) AS n ORDER BY n DESC, type, other LIMIT 20", X),
        new(4, "allies of allies", "MATCH (a:Actor {name: $x})-[:SUPPORTS]->(b:Actor)-[:SUPPORTS]->(c:Actor) WHERE c <> a RETURN c.name AS name, count(DISTINCT b) AS via ORDER BY via DESC, name LIMIT 20", X),
        new(5, "mediators of two", "MATCH (x:Actor {name: $x})<-[r:MEDIATES|NEGOTIATES|CONSULTS]-(m:Actor) WITH m, count(r) AS n1 MATCH (m)-[s:MEDIATES|NEGOTIATES|CONSULTS]->(y:Actor {name: $y}) WITH m, n1, count(s) AS n2 RETURN m.name AS name, n1, n2, n1 * n2 AS product ORDER BY product DESC, name LIMIT 20", XY),
        new(5, "mediators, joined", "MATCH (x:Actor {name: $x})-[r:MEDIATES|NEGOTIATES|CONSULTS]-(m:Actor)-[s:MEDIATES|NEGOTIATES|CONSULTS]-(y:Actor {name: $y}) RETURN m.name AS name, count(DISTINCT r) AS n1, count(DISTINCT s) AS n2, count(*) AS product ORDER BY product DESC, name LIMIT 20", XY),
        new(6, "shortest path", "MATCH (a:Actor {name: $p}), (b:Actor {name: $q}) MATCH p = shortestPath((a)-[*..6]-(b)) RETURN length(p) AS length", Minor),
        new(7, ManyTriangles, "MATCH (a:Actor)-[:SUPPORTS]->(b:Actor)-[:SUPPORTS]->(c:Actor), (a)-[:SUPPORTS]->(c) RETURN count(*) AS n", None),
        new(8, "triangles in 31 days", "MATCH (a:Actor)-[r:SUPPORTS]->(b:Actor)-[s:SUPPORTS]->(c:Actor), (a)-[u:SUPPORTS]->(c) WHERE r.t >= $from AND r.t < $to AND s.t >= $from AND s.t < $to AND u.t >= $from AND u.t < $to RETURN count(*) AS n", Days),
        new(9, "monthly net of a pair", "MATCH (a:Actor {name: $x})-[r:SUPPORTS|OPPOSES]->(b:Actor {name: $y}) RETURN substring(r.date, 0, 7) AS month, sum(CASE type(r) WHEN 'SUPPORTS' THEN 1 ELSE -1 END) AS net ORDER BY month", XY),
        new(10, "relationships by type", "MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS n ORDER BY n DESC", None),
        new(11, "dyads in 31 days", "MATCH (a:Actor)-[r]->(b:Actor) WHERE r.t >= $from AND r.t < $to RETURN a.name AS a, b.name AS b, count(*) AS n ORDER BY n DESC, a, b LIMIT 20", Days),
        new(12, "reach within three", "MATCH (a:Actor {name: $x})-[:SUPPORTS*1..3]->(b) RETURN count(DISTINCT b) AS n", X),
        new(14, "every relationship", "MATCH (a:Actor)-[r]->(b:Actor) RETURN a.name, type(r), b.name, r.code, r.label, r.date, r.t", None),
        new(15, "names by degree", "MATCH (a:Actor) WHERE a.name CONTAINS $part RETURN a.name AS name, COUNT { (a)--() } AS degree ORDER BY degree DESC, name LIMIT 20", Part),
        new(15, "names, joined", "MATCH (a:Actor) WHERE a.name CONTAINS $part OPTIONAL MATCH (a)-[r]-() RETURN a.name AS name, count(r) AS degree ORDER BY degree DESC, name LIMIT 20", Part),
    ];

    private static MapValue None => MapValue.Of();

    private static MapValue X => MapValue.Of(("x", "Russia"));

    private static MapValue XY => MapValue.Of(("x", "Russia"), ("y", "Ukraine"));

    private static MapValue Minor => MapValue.Of(("p", "Islamic Preacher (Afghanistan)"), ("q", "Police (Philippines)"));

    private static MapValue Days => MapValue.Of(("from", 90L), ("to", 121L));

    private static MapValue Part => MapValue.Of(("part", "Minister"));
}
