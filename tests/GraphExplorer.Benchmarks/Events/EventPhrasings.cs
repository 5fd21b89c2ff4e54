using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Benchmarks.Events;

/// <summary>The queries of the table in other words, and near relatives of them: nobody phrases a question as a benchmark does.</summary>
internal static class EventPhrasings
{
    private const string Talks = "MEDIATES|NEGOTIATES|CONSULTS";
    private const string ByProduct = "RETURN m.name AS name, n1, n2, n1 * n2 AS product ORDER BY product DESC, name LIMIT 20";
    private const string TopVia = "AS via ORDER BY via DESC, name LIMIT 20";
    private const string TopDegree = "AS degree ORDER BY degree DESC, name LIMIT 20";
    private const string Top20 = "LIMIT 20";

    internal static IReadOnlyList<EventQuery> All { get; } =
    [
        Same(1, "WHERE", "MATCH (a:Actor) WHERE a.name = $x RETURN a.id, a.name", EventQueries.X),
        Same(1, "IN a list", "MATCH (a) WHERE a:Actor AND a.name IN [$x] RETURN a.id, a.name", EventQueries.X),
        Same(2, "end first, WHERE", "MATCH (b:Actor)<-[r:SUPPORTS]-(a:Actor) WHERE a.name = $x RETURN b.name AS other, r.label AS label, r.date AS date, r.t AS t ORDER BY r.t DESC, b.name, r.label " + Top20, EventQueries.X),
        Same(2, "by date", "MATCH (a:Actor {name: $x})-[r:SUPPORTS]->(b) RETURN b.name AS other, r.label AS label, r.date AS date, r.t AS t ORDER BY r.date DESC, other, label " + Top20, EventQueries.X),
        Same(2, "WITH before", "MATCH (a:Actor {name: $x})-[r:SUPPORTS]->(b) WITH r, b ORDER BY r.t DESC, b.name, r.label LIMIT 20 RETURN b.name AS other, r.label AS label, r.date AS date, r.t AS t", EventQueries.X),
        Same(3, "by node, then name", "MATCH (b:Actor)-[r]-(a:Actor) WHERE a.name = $x WITH type(r) AS type, b, count(r) AS n RETURN type, b.name AS other, n ORDER BY n DESC, type, other " + Top20, EventQueries.X),
        Same(4, "end first", $"MATCH (c:Actor)<-[:SUPPORTS]-(b:Actor)<-[:SUPPORTS]-(a:Actor {{name: $x}}) WHERE a <> c RETURN c.name AS name, count(DISTINCT b) {TopVia}", EventQueries.X),
        Same(4, "WITH DISTINCT", $"MATCH (a:Actor {{name: $x}})-[:SUPPORTS]->(b:Actor) WITH DISTINCT a, b MATCH (b)-[:SUPPORTS]->(c:Actor) WHERE c <> a RETURN c.name AS name, count(DISTINCT b) {TopVia}", EventQueries.X),
        Same(4, "pairs, then count", $"MATCH (a:Actor {{name: $x}})-[:SUPPORTS]->(b)-[:SUPPORTS]->(c) WHERE c.name <> $x WITH DISTINCT b, c RETURN c.name AS name, count(*) {TopVia}", EventQueries.X),
        Same(4, "by node, named", $"MATCH (a:Actor {{name: $x}})-[r:SUPPORTS]->(b:Actor)-[s:SUPPORTS]->(c:Actor) WHERE NOT c = a WITH c, count(DISTINCT b) AS via ORDER BY via DESC, c.name LIMIT 20 RETURN c.name AS name, via", EventQueries.X),
        Other(4, "who are not allies yet", $"MATCH (a:Actor {{name: $x}})-[:SUPPORTS]->(b:Actor)-[:SUPPORTS]->(c:Actor) WHERE c <> a AND NOT (a)-[:SUPPORTS]->(c) RETURN c.name AS name, count(DISTINCT b) {TopVia}", EventQueries.X),
        Other(4, "either way", $"MATCH (a:Actor {{name: $x}})-[:SUPPORTS]-(b:Actor)-[:SUPPORTS]-(c:Actor) WHERE c <> a RETURN c.name AS name, count(DISTINCT b) {TopVia}", EventQueries.X),
        Same(5, "y first", $"MATCH (m:Actor)-[s:{Talks}]->(:Actor {{name: $y}}) WITH m, count(*) AS n2 MATCH (m)-[r:{Talks}]->(:Actor {{name: $x}}) WITH m, count(*) AS n1, n2 {ByProduct}", EventQueries.XY),
        Same(5, "joined", $"MATCH (x:Actor {{name: $x}})<-[r:{Talks}]-(m:Actor)-[s:{Talks}]->(y:Actor {{name: $y}}) RETURN m.name AS name, count(DISTINCT r) AS n1, count(DISTINCT s) AS n2, count(*) AS product ORDER BY product DESC, name LIMIT 20", EventQueries.XY),
        Same(5, "counted in subqueries", $"MATCH (m:Actor) WITH m, COUNT {{ (m)-[:{Talks}]->(:Actor {{name: $x}}) }} AS n1, COUNT {{ (m)-[:{Talks}]->(:Actor {{name: $y}}) }} AS n2 WHERE n1 > 0 AND n2 > 0 {ByProduct}", EventQueries.XY),
        new(5, "either way, joined", $"MATCH (x:Actor {{name: $x}})-[r:{Talks}]-(m:Actor)-[s:{Talks}]-(y:Actor {{name: $y}}) RETURN m.name AS name, count(DISTINCT r) AS n1, count(DISTINCT s) AS n2, count(*) AS product ORDER BY product DESC, name LIMIT 20", EventQueries.XY) { IsPhrasing = true, Answer = "5 either way" },
        new(5, "either way, WITH", $"MATCH (x:Actor {{name: $x}})-[r:{Talks}]-(m:Actor) WITH m, count(r) AS n1 MATCH (m)-[s:{Talks}]-(y:Actor {{name: $y}}) WITH m, n1, count(s) AS n2 {ByProduct}", EventQueries.XY) { IsPhrasing = true, Answer = "5 either way" },
        new(5, "either way, two patterns", $"MATCH (m:Actor)-[r:{Talks}]-(x:Actor), (m)-[s:{Talks}]-(y:Actor) WHERE x.name = $x AND y.name = $y WITH m, count(DISTINCT r) AS n1, count(DISTINCT s) AS n2 {ByProduct}", EventQueries.XY) { IsPhrasing = true, Answer = "5 either way" },
        Same(6, "one pattern", "MATCH p = shortestPath((a:Actor {name: $p})-[*..6]-(b:Actor {name: $q})) RETURN length(p) AS length", EventQueries.Minor),
        Same(6, "WHERE, relationships counted", "MATCH (a:Actor), (b:Actor), p = shortestPath((a)-[*1..6]-(b)) WHERE a.name = $p AND b.name = $q RETURN size(relationships(p)) AS length", EventQueries.Minor),
        Other(6, "all shortest, counted", "MATCH (a:Actor {name: $p}), (b:Actor {name: $q}) MATCH p = allShortestPaths((a)-[*..6]-(b)) RETURN length(p) AS length, count(*) AS n", EventQueries.Minor),
        Same(7, "three patterns, named", "MATCH (a:Actor)-[r:SUPPORTS]->(b:Actor), (b)-[s:SUPPORTS]->(c:Actor), (a)-[u:SUPPORTS]->(c) RETURN count(*) AS n", EventQueries.None),
        Same(7, "one path around", "MATCH (a:Actor)-[:SUPPORTS]->(c:Actor)<-[:SUPPORTS]-(b:Actor)<-[:SUPPORTS]-(a) RETURN count(*) AS n", EventQueries.None),
        Same(7, "closing side first", "MATCH (a)-[u:SUPPORTS]->(c), (a)-[r:SUPPORTS]->(b)-[s:SUPPORTS]->(c) RETURN count(b) AS n", EventQueries.None),
        Other(7, "round in a circle", "MATCH (a:Actor)-[:SUPPORTS]->(b:Actor)-[:SUPPORTS]->(c:Actor)-[:SUPPORTS]->(a) RETURN count(*) AS n", EventQueries.None),
        Other(7, "of one actor", "MATCH (a:Actor {name: $x})-[:SUPPORTS]->(b:Actor)-[:SUPPORTS]->(c:Actor), (a)-[:SUPPORTS]->(c) RETURN count(*) AS n", EventQueries.X),
        Other(7, "per actor, top 20", "MATCH (a:Actor)-[:SUPPORTS]->(b:Actor)-[:SUPPORTS]->(c:Actor), (a)-[:SUPPORTS]->(c) RETURN a.name AS name, count(*) AS n ORDER BY n DESC, name LIMIT 20", EventQueries.None),
        Same(8, "chained comparison", "MATCH (a:Actor)-[r:SUPPORTS]->(b:Actor)-[s:SUPPORTS]->(c:Actor), (a)-[u:SUPPORTS]->(c) WHERE $from <= r.t < $to AND $from <= s.t < $to AND $from <= u.t < $to RETURN count(*) AS n", EventQueries.Days),
        Same(8, "last day included, other order", "MATCH (a:Actor)-[u:SUPPORTS]->(c:Actor), (a)-[r:SUPPORTS]->(b:Actor)-[s:SUPPORTS]->(c) WHERE r.t >= 90 AND r.t <= 120 AND s.t >= 90 AND s.t <= 120 AND u.t >= 90 AND u.t <= 120 RETURN count(*) AS n", EventQueries.None),
        Same(8, "all() over the three", "MATCH (a)-[r:SUPPORTS]->(b)-[s:SUPPORTS]->(c)<-[u:SUPPORTS]-(a) WHERE all(x IN [r, s, u] WHERE x.t >= $from AND x.t < $to) RETURN count(*) AS n", EventQueries.Days),
        Same(8, "WHERE in the pattern", "MATCH (a:Actor)-[r:SUPPORTS WHERE r.t >= $from AND r.t < $to]->(b:Actor)-[s:SUPPORTS WHERE s.t >= $from AND s.t < $to]->(c:Actor), (a)-[u:SUPPORTS WHERE u.t >= $from AND u.t < $to]->(c) RETURN count(*) AS n", EventQueries.Days),
        Same(8, "by date", "MATCH (a:Actor)-[r:SUPPORTS]->(b:Actor)-[s:SUPPORTS]->(c:Actor), (a)-[u:SUPPORTS]->(c) WHERE r.date >= $first AND r.date < $after AND s.date >= $first AND s.date < $after AND u.date >= $first AND u.date < $after RETURN count(*) AS n", Dates),
        Same(9, "types in WHERE", "MATCH (a:Actor)-[r]->(b:Actor) WHERE a.name = $x AND b.name = $y AND type(r) IN ['SUPPORTS', 'OPPOSES'] WITH left(r.date, 7) AS month, CASE WHEN type(r) = 'SUPPORTS' THEN 1 ELSE -1 END AS sign RETURN month, sum(sign) AS net ORDER BY month", EventQueries.XY),
        Same(9, "UNION ALL", "MATCH (a:Actor {name: $x}), (b:Actor {name: $y}) CALL { WITH a, b MATCH (a)-[r:SUPPORTS]->(b) RETURN substring(r.date, 0, 7) AS month, 1 AS sign UNION ALL WITH a, b MATCH (a)-[r:OPPOSES]->(b) RETURN substring(r.date, 0, 7) AS month, -1 AS sign } RETURN month, sum(sign) AS net ORDER BY month", EventQueries.XY),
        Other(9, "two OPTIONAL MATCHes", "UNWIND range(1, 9) AS m WITH '2018-0' + toString(m) AS month MATCH (a:Actor {name: $x}), (b:Actor {name: $y}) OPTIONAL MATCH (a)-[r:SUPPORTS]->(b) WHERE r.date STARTS WITH month WITH month, a, b, count(r) AS good OPTIONAL MATCH (a)-[s:OPPOSES]->(b) WHERE s.date STARTS WITH month WITH month, good, count(s) AS bad RETURN month, good - bad AS net ORDER BY month", EventQueries.XY),
        Same(10, "count(r), ends labelled", "MATCH (:Actor)-[r]->(:Actor) RETURN type(r) AS type, count(r) AS n ORDER BY n DESC, type", EventQueries.None),
        Same(10, "WITH before", "MATCH (a)-[r]->(b) WITH type(r) AS type, count(*) AS n RETURN type, n ORDER BY n DESC, type", EventQueries.None),
        Other(10, "all in one count", "MATCH ()-[r]->() RETURN count(r) AS n", EventQueries.None),
        Same(11, "by date", "MATCH (a:Actor)-[r]->(b:Actor) WHERE r.date >= $first AND r.date < $after RETURN a.name AS a, b.name AS b, count(*) AS n ORDER BY n DESC, a, b LIMIT 20", Dates),
        Same(11, "by node, then names", "MATCH (a)-[r]->(b) WHERE $from <= r.t < $to WITH a, b, count(r) AS n RETURN a.name AS a, b.name AS b, n ORDER BY n DESC, a, b LIMIT 20", EventQueries.Days),
        Other(11, "either way", "MATCH (a:Actor)-[r]-(b:Actor) WHERE a.id < b.id AND r.t >= $from AND r.t < $to RETURN a.name AS a, b.name AS b, count(*) AS n ORDER BY n DESC, a, b LIMIT 20", EventQueries.Days),
        Other(11, "one type", "MATCH (a:Actor)-[r:OPPOSES]->(b:Actor) WHERE r.t >= $from AND r.t < $to RETURN a.name AS a, b.name AS b, count(*) AS n ORDER BY n DESC, a, b LIMIT 20", EventQueries.Days),
        Same(12, "WITH DISTINCT", "MATCH (a:Actor {name: $x})-[:SUPPORTS*..3]->(b:Actor) WITH DISTINCT b RETURN count(*) AS n", EventQueries.X),
        Same(12, "names, collected", "MATCH (a:Actor)-[:SUPPORTS*1..3]->(b) WHERE a.name = $x RETURN size(collect(DISTINCT b)) AS n", EventQueries.X),
        Other(14, "properties as a map", "MATCH (a:Actor)-[r]->(b:Actor) RETURN a.name, type(r), b.name, properties(r)", EventQueries.None),
        Other(14, "relationships as such", "MATCH (a)-[r]->(b) RETURN a.name, r, b.name", EventQueries.None),
        Same(15, "OPTIONAL MATCH", $"MATCH (a:Actor) WHERE a.name CONTAINS $part OPTIONAL MATCH (a)-[r]-() RETURN a.name AS name, count(r) {TopDegree}", EventQueries.Part),
        Same(15, "OPTIONAL MATCH, WITH", $"MATCH (a:Actor) WHERE a.name CONTAINS $part OPTIONAL MATCH (a)--(b) WITH a, count(b) {TopDegree.Replace("name", "a.name", StringComparison.Ordinal)} RETURN a.name AS name, degree", EventQueries.Part),
        Same(15, "COUNT with a MATCH", $"MATCH (a:Actor) WHERE a.name CONTAINS $part RETURN a.name AS name, COUNT {{ MATCH (a)-[r]-(:Actor) }} {TopDegree}", EventQueries.Part),
        Other(15, "in lower case", $"MATCH (a:Actor) WHERE toLower(a.name) CONTAINS toLower($part) RETURN a.name AS name, COUNT {{ (a)--() }} {TopDegree}", EventQueries.Part),
    ];

    private static MapValue Dates => MapValue.Of(("first", PoliticalEvents.Date(90)), ("after", PoliticalEvents.Date(121)));

    private static EventQuery Same(int row, string name, string text, MapValue parameters) =>
        new(row, name, text, parameters) { IsPhrasing = true, Answer = row.ToString(CultureInfo.InvariantCulture) };

    private static EventQuery Other(int row, string name, string text, MapValue parameters) => new(row, name, text, parameters) { IsPhrasing = true };
}
