namespace GraphExplorer.Conformance.Tests.Fuzzing;

/// <summary>What stands at the borders of the language: the largest and smallest numbers, odd strings and names, and values of each type.</summary>
internal static class Extremes
{
    internal static readonly string[] Numbers =
    [
        "0", "1", "-1", "2", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "99999999999999999999999", "2147483647", "2147483648",
        "0.0", "-0.0", "1e308", "1e309", "1e-400", "5e-324", ".5", "0x7fffffffffffffff", "0xffffffffffffffff", "0o777", "1_000", "1__0", "0x", "1e", "NaN", "Infinity", "-Infinity",
        "9007199254740993", "9007199254740992.0", "1000000", "65536",
    ];

    internal static readonly string[] Strings =
    [
        "''", "'a'", "'\\u0041'", "'\\uD800'", "'\\U0001F600'", "'\\x'", "'\\", "'", "\"", "'\u0000'", "'\u2028'", "'\uD83D\uDE00'", "'\uD83D'", "'e\u0301'", "'\u0130\u0131\u00DF'",
        "'.*(a+)+$'", "'['", "'(?<x'", "'2022-02-29'", "'P1Y2M3DT4H5M6.789S'", "'-999999999-01-01'", "'+999999999-12-31'", "'10:00+18:00'", "'2020-W53-7T25:61'", "'Europe/Nowhere'", "'a,b;c'", "'1e400'",
    ];

    internal static readonly string[] Names =
    [
        "n", "x", "_", "`a b`", "``", "````", "`", "\u00FCn\u00EF", "\u53D8\u91CF", "\u200B", "null", "true", "count", "type", "in", "__x", "a1", "\u0000", "`\u0000`", "`\\u0041`",
    ];

    internal static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "9223372036854775807", "-9223372036854775808", "1.5", "NaN", "Infinity", "''", "'a'", "[]", "[null]", "[1, 'a', null]", "[[1], [[]]]", "{}", "{a: null, b: {c: [1]}}",
        "date('2024-02-29')", "datetime('2024-02-29T12:00:00Z')", "localdatetime('2024-02-29T12:00')", "time('12:00+01:00')", "localtime('12:00')", "duration('P1M2DT3S')", "point({x: 1, y: 2})", "point({longitude: 1, latitude: 2, height: 3})",
        "range(1, 100)", "range(1, 9223372036854775807)", "duration({months: 9223372036854775807})", "date({year: 999999999})", "[x IN range(1, 5) | x]", "count(*)", "$p", "n", "r", "p", "(n)-->()", "n.x", "n:A", "EXISTS { (n) }", "COUNT { MATCH (n) RETURN n }", "collect(n)", "rand()",
    ];

    internal static readonly string[] Clauses =
    [
        "MATCH (n)", "OPTIONAL MATCH (n)-[r]->(m)", "MATCH p = (n)-[r*0..2]-(m)", "MATCH p = SHORTEST 2 (n)-->+(m)", "MATCH ((n)-[r]->(m)){1,3}", "WITH *", "WITH DISTINCT n AS n", "WITH n, count(*) AS c", "WITH n ORDER BY n.x DESC SKIP 1 LIMIT 2 WHERE n.x > 0", "UNWIND [1, null, 'a'] AS x", "UNWIND n AS x",
        "CREATE (n:A {x: 1})-[r:T]->(m)", "MERGE (n:A {x: 1})", "MERGE (n)-[r:T]->(m) ON CREATE SET r.x = 1", "SET n.x = 1", "SET n = r", "SET n += {x: null}", "SET n:B", "REMOVE n.x, n:A", "DELETE n", "DETACH DELETE n, r", "FOREACH (x IN [1, 2] | SET n.x = x)", "CALL { RETURN 1 AS one }", "CALL { WITH n RETURN n.x AS v }", "CALL (n) { CREATE (k:K) RETURN k }", "CALL db.labels() YIELD label", "UNION", "UNION ALL", "RETURN *", "RETURN n", "RETURN n.x AS x ORDER BY x", "FINISH", "LOAD CSV FROM 'file:///a.csv' AS line", "CREATE INDEX FOR (n:A) ON (n.x)", "USE neo4j", "EXPLAIN", "PROFILE", "SHOW INDEXES", ";",
    ];
}
