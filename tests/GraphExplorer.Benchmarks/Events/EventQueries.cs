using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Benchmarks.Events;

/// <summary>
/// The queries that are measured over the political events. Each orders its rows entirely, so that answers can be compared. LadybugDB has
/// a table for each type, calls <c>type</c> <c>label</c>, counts characters from 1, and needs the hint of row 7 to keep parallel relationships. In row 12 it walks every way unless told to look for
/// the shortest, which leaves out the start: its answer is then smaller by one.
/// </summary>
internal static class EventQueries
{
    private const string Triangles = "MATCH (a:Actor)-[r:SUPPORTS]->(b:Actor)-[s:SUPPORTS]->(c:Actor), (a)-[u:SUPPORTS]->(c)";
    private const string Within = "WHERE r.t >= $from AND r.t < $to AND s.t >= $from AND s.t < $to AND u.t >= $from AND u.t < $to";
    private const string Latest = "MATCH (a:Actor {name: $x})-[r:SUPPORTS]->(b:Actor) RETURN b.name AS other, r.label AS label, r.date AS date, r.t AS t ORDER BY t DESC, other, label LIMIT 20";
    private const string Allies = "MATCH (a:Actor {name: $x})-[:SUPPORTS]->(b:Actor)-[:SUPPORTS]->(c:Actor) WHERE c.id <> a.id RETURN c.name AS name, count(DISTINCT b.id) AS via ORDER BY via DESC, name LIMIT 20";
    private const string Mediators = "MATCH (x:Actor {name: $x})<-[r:MEDIATES|NEGOTIATES|CONSULTS]-(m:Actor) WITH m, count(r) AS n1 MATCH (m)-[s:MEDIATES|NEGOTIATES|CONSULTS]->(y:Actor {name: $y}) WITH m, n1, count(s) AS n2 RETURN m.name AS name, n1, n2, n1 * n2 AS product ORDER BY product DESC, name LIMIT 20";
    private const string Reach = "MATCH (a:Actor {name: $x})-[:SUPPORTS* SHORTEST 1..3]->(b:Actor) RETURN count(DISTINCT b.id) AS n";
    private const string JoinedDegree = "MATCH (a:Actor) WHERE a.name CONTAINS $part OPTIONAL MATCH (a)-[r]-() RETURN a.name AS name, count(r) AS degree ORDER BY degree DESC, name LIMIT 20";

    /// <summary>The statement of row 13, which writes.</summary>
    internal const string Write = "MATCH (a:Actor {id: $a}), (b:Actor {id: $b}) CREATE (a)-[:SUPPORTS {code: '057', label: 'Sign formal agreement', date: '2018-12-31', t: $t}]->(b)";

    /// <summary>The queries of the table.</summary>
    internal static IReadOnlyList<EventQuery> Main { get; } =
    [
        new(1, "actor by name", "MATCH (a:Actor {name: $x}) RETURN a.id, a.name", X) { Ladybug = "MATCH (a:Actor {name: $x}) RETURN a.id, a.name" },
        new(2, "one hop, latest 20", Latest, X) { Ladybug = Latest },
        new(3, "ties by type and actor, top 20", "MATCH (a:Actor {name: $x})-[r]-(b:Actor) RETURN type(r) AS type, b.name AS other, count(*) AS n ORDER BY n DESC, type, other LIMIT 20", X)
        {
            Ladybug = "MATCH (a:Actor {name: $x})-[r]-(b:Actor) RETURN label(r) AS type, b.name AS other, count(*) AS n ORDER BY n DESC, type, other LIMIT 20",
        },
        new(4, "allies of allies, top 20", "MATCH (a:Actor {name: $x})-[:SUPPORTS]->(b:Actor)-[:SUPPORTS]->(c:Actor) WHERE c <> a RETURN c.name AS name, count(DISTINCT b) AS via ORDER BY via DESC, name LIMIT 20", X) { Ladybug = Allies },
        new(5, "mediators between two, top 20", Mediators, XY) { Ladybug = Mediators },
        new(6, "shortest path of two minor actors", "MATCH (a:Actor {name: $p}), (b:Actor {name: $q}) MATCH p = shortestPath((a)-[*..6]-(b)) RETURN length(p) AS length", Minor)
        {
            Ladybug = "MATCH p = (a:Actor {name: $p})-[* SHORTEST 1..6]-(b:Actor {name: $q}) RETURN length(p) AS length",
        },
        new(7, "triangles", "MATCH (a:Actor)-[:SUPPORTS]->(b:Actor)-[:SUPPORTS]->(c:Actor), (a)-[:SUPPORTS]->(c) RETURN count(*) AS n", None)
        {
            Ladybug = Triangles + " HINT ((a JOIN r JOIN b) JOIN s JOIN c) JOIN u RETURN count(*) AS n",
        },
        new(8, "triangles within 31 days", $"{Triangles} {Within} RETURN count(*) AS n", Days) { Ladybug = $"{Triangles} {Within} HINT ((a JOIN r JOIN b) JOIN s JOIN c) JOIN u RETURN count(*) AS n" },
        new(9, "monthly net of a pair", "MATCH (a:Actor {name: $x})-[r:SUPPORTS|OPPOSES]->(b:Actor {name: $y}) RETURN substring(r.date, 0, 7) AS month, sum(CASE type(r) WHEN 'SUPPORTS' THEN 1 ELSE -1 END) AS net ORDER BY month", XY)
        {
            Ladybug = "MATCH (a:Actor {name: $x})-[r:SUPPORTS|OPPOSES]->(b:Actor {name: $y}) RETURN substring(r.date, 1, 7) AS month, sum(CASE label(r) WHEN 'SUPPORTS' THEN 1 ELSE -1 END) AS net ORDER BY month",
        },
        new(10, "relationships by type", "MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS n ORDER BY n DESC, type", None)
        {
            Ladybug = "MATCH ()-[r]->() RETURN label(r) AS type, count(*) AS n ORDER BY n DESC, type",
        },
        new(11, "dyads within 31 days, top 20", "MATCH (a:Actor)-[r]->(b:Actor) WHERE r.t >= $from AND r.t < $to RETURN a.name AS a, b.name AS b, count(*) AS n ORDER BY n DESC, a, b LIMIT 20", Days)
        {
            Ladybug = "MATCH (a:Actor)-[r]->(b:Actor) WHERE r.t >= $from AND r.t < $to RETURN a.name AS x, b.name AS y, count(*) AS n ORDER BY n DESC, x, y LIMIT 20",
        },
        new(12, "reach within three hops", "MATCH (a:Actor {name: $x})-[:SUPPORTS*1..3]->(b) RETURN count(DISTINCT b) AS n", X) { Ladybug = Reach },
        new(14, "every relationship", "MATCH (a:Actor)-[r]->(b:Actor) RETURN a.name, type(r), b.name, r.code, r.label, r.date, r.t", None)
        {
            Ladybug = "MATCH (a:Actor)-[r]->(b:Actor) RETURN a.name, label(r), b.name, r.code, r.label, r.date, r.t",
        },
        new(15, "names by degree, top 20", "MATCH (a:Actor) WHERE a.name CONTAINS $part RETURN a.name AS name, COUNT { (a)--() } AS degree ORDER BY degree DESC, name LIMIT 20", Part) { Ladybug = JoinedDegree },
    ];

    /// <summary>All that is measured, each phrasing after what it says otherwise.</summary>
    internal static IReadOnlyList<EventQuery> All { get; } =
    [
        .. Main.Select(query => query with { Answer = query.Row.ToString(CultureInfo.InvariantCulture) }).Concat(EventPhrasings.All).OrderBy(query => query.Row),
    ];

    internal static MapValue None => MapValue.Of();

    internal static MapValue X => MapValue.Of(("x", "Russia"));

    internal static MapValue XY => MapValue.Of(("x", "Russia"), ("y", "Ukraine"));

    internal static MapValue Minor => MapValue.Of(("p", "Islamic Preacher (Afghanistan)"), ("q", "Police (Philippines)"));

    internal static MapValue Days => MapValue.Of(("from", 90L), ("to", 121L));

    internal static MapValue Part => MapValue.Of(("part", "Minister"));
}
