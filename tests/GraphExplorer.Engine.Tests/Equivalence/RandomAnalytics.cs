using System.Globalization;
using GraphExplorer.Engine.Tests.Metamorphic;

namespace GraphExplorer.Engine.Tests.Equivalence;

/// <summary>
/// The questions that analysts ask, with random types, labels, directions and windows: friends of friends, common neighbours, triangles
/// and cycles, counts by pair, type and day, degrees, distinct ends of walks. These forms are the ones that rules look for.
/// </summary>
internal sealed class RandomAnalytics(Choices choices)
{
    internal string Text() => choices.Next(24) switch
    {
        0 => $"MATCH ()-[r{Types()}]->() RETURN type(r) AS c, count(*) AS n",
        1 => FriendsOfFriends(),
        2 => Cycle(),
        3 => CommonNeighbours(),
        4 => $"MATCH (a{Label()})-[r{Types()}]-{Head()}(b) WHERE {Window("r")} RETURN a.k AS a, b.k AS b, count(*) AS n{Top("n DESC, a, b")}",
        5 => $"MATCH (a{Label()}){Where("a")} OPTIONAL MATCH (a){Hop("r")}({Label()}) RETURN a.k AS a, count(r) AS n{Top("n DESC, a")}",
        6 => $"MATCH (a{Label()}){Where("a")} RETURN a.k AS a, COUNT {{ (a){Hop(string.Empty)}({Label()}) }} AS n{Top("n DESC, a")}",
        7 => $"MATCH (a{Key()})-[{Types()}*{choices.Of("1..2", "1..3", "0..2", "2..3")}]-{Head()}(b{Label()}) RETURN {choices.Of("count(DISTINCT b) AS n", "DISTINCT b.k AS b", "DISTINCT b")}",
        8 => $"MATCH (a){Hop("r")}(b) RETURN a.s AS a, b.t AS b, r.t AS t, r.p AS p, r.s AS s",
        9 => $"MATCH (a{Key()})-[r]-(b{Key()}) RETURN r.t / 10 AS m, sum(CASE type(r) WHEN 'R' THEN 1 WHEN 'S' THEN -1 ELSE 0 END) AS n",
        10 => $"MATCH (a{Label()}){Hop(string.Empty)}(b{Label()}) WITH a, count(DISTINCT b) AS n WHERE n > 1 MATCH (a){Hop(string.Empty)}(c) RETURN a.k AS a, n, count(DISTINCT c) AS m",
        11 => $"MATCH (a{Key()}), (b{Key()}) WHERE a <> b MATCH p = shortestPath((a)-[{Types()}*..6]-{Head()}(b)) RETURN length(p) AS n",
        12 => $"MATCH (a{Label()}) WHERE {choices.Of("NOT ", "")}EXISTS {{ (a){Hop(string.Empty)}({Label()}) }} RETURN {choices.Of("count(a) AS n", "a.k AS a", "a.p AS p, count(*) AS n")}",
        13 => $"MATCH (a{Label()}){Where("a")} RETURN a.{choices.Of("k", "t", "p")} AS c{Top(choices.Of("c", "c DESC"))}",
        14 => $"MATCH (a{Label()}){Hop("r")}(b{Label()}) RETURN DISTINCT {choices.Of("type(r) AS c", "a.p AS c", "a AS c", "labels(b) AS c", "b.k AS c, type(r) AS d")}",
        15 => $"MATCH (a{Label()}){Hop("r")}(b) {(choices.OneIn(2) ? $"WHERE {Window("r")} " : string.Empty)}RETURN {choices.Of("a", "b", "a.k", "type(r)", "b.p", "r.t")} AS c, {Figures("a", "r", "b")}",
        16 => $"MATCH (a{Key()})-[r{Types()}]-{Head()}(b) RETURN b.k AS b, r.t AS t, r.k AS r ORDER BY t DESC, r LIMIT {choices.Of("20", "3", "1")}",
        17 => $"MATCH (a{Label()}), (b{Label()}) WHERE a.{choices.Of("t", "p", "k")} = b.{choices.Of("t", "p", "k")} RETURN {choices.Of("count(*) AS n", "a.k AS a, b.k AS b", "a.k AS a, count(b) AS n")}",
        18 => $"MATCH ({Label()}){Hop(string.Empty)}({Label()}) RETURN count(*) AS n",
        19 => $"MATCH (a) UNWIND labels(a) AS l RETURN {choices.Of("l, count(*) AS n", "DISTINCT l", "l, count(a) AS n, count(l) AS m")}",
        20 => $"MATCH (a{Label()})-[r{Types()}]->(b{Label()}) RETURN {choices.Of("type(r) AS c, count(*) AS n", "count(r) AS n", "labels(a) AS c, count(*) AS n", "DISTINCT type(r) AS c", "count(DISTINCT a) AS n")}",
        21 => $"MATCH {choices.Of("(a:A) RETURN min(a.k) AS n, max(a.p) AS m", "(a:B) RETURN max(a.k) AS n, min(a.t) AS m", "(a:A) RETURN max(a.t) AS n")}",
        22 => $"MATCH (a{Label()}){Hop("r")}(b) WITH a.s AS s, b.p AS p, type(r) AS c, r.k AS r WITH * ORDER BY r {choices.Of(string.Empty, "DESC")} LIMIT 4 RETURN r, s, p, c",
        _ => $"MATCH (a{Label()}) CALL (a) {{ MATCH (a){Hop("r")}(b) RETURN b, r ORDER BY r.t, r.k LIMIT 2 }} RETURN a.k AS a, b.k AS b, r.k AS r",
    };

    private string FriendsOfFriends()
    {
        var types = Types();
        var condition = choices.Of(string.Empty, " WHERE c <> a", $" WHERE c <> a AND NOT (a)-[{types}]->(c)", $" WHERE c.k <> a.k AND NOT EXISTS {{ (a)--(c) }}", " WHERE a.k < c.k");
        var figure = choices.Of("count(DISTINCT b) AS n", "count(*) AS n", "count(DISTINCT b) AS n, count(*) AS m", "min(b.k) AS n", "sum(b.k) AS n");
        var (first, second) = (Hop(string.Empty), Hop(string.Empty));
        var pattern = choices.Of($"(a{Key()}){first}(b{Label()}){second}(c{Label()})", $"(c{Label()}){second}(b){first}(a{Key()})", $"(a{Label()})-[{types}]->(b)-[{types}]->(c)");
        return $"MATCH {pattern}{condition} RETURN c.k AS c, {figure}{Top("n DESC, c")}";
    }

    private string Cycle()
    {
        string[] names = choices.OneIn(2) ? ["r", "s", "u", "v"] : [string.Empty, string.Empty, string.Empty, string.Empty];
        string H(int place) => Hop(names[place]);
        var label = Label();
        var pattern = choices.Next(7) switch
        {
            0 => $"(a{label}){H(0)}(b){H(1)}(c), (a){H(2)}(c)",
            1 => $"(a{label}){H(0)}(b){H(1)}(c){H(2)}(a)",
            2 => $"(a){H(0)}(b{label}), (b){H(1)}(c), (c){H(2)}(a)",
            3 => $"(a){H(0)}(b){H(1)}(c){H(2)}(d){H(3)}(a)",
            4 => $"(a){H(0)}(b){H(1)}(d), (a){H(2)}(c){H(3)}(d)",
            5 => $"(a){H(0)}(b), (a){H(1)}(b), (b){H(2)}(c)",
            _ => $"(a{Key()}){H(0)}(b){H(1)}(c), (a){H(2)}(c), (c){H(3)}(d)",
        };
        var conditions = new List<string>();
        if (names[0].Length > 0)
        {
            var count = choices.Next(4);
            if (count > 0)
            {
                conditions.Add("s.t - r.t <= 31 AND s.t >= r.t");
            }

            if (count > 1)
            {
                conditions.Add(choices.Of("abs(u.t - r.t) <= 31", "u.t >= s.t", "u.p = 1", "u.t IS NOT NULL"));
            }

            if (count > 2)
            {
                conditions.Add(Window("r"));
            }
        }

        if (choices.OneIn(3))
        {
            conditions.Add(choices.Of("a.k < b.k", "b.k < c.k", "a <> c", "a.k < b.k AND b.k < c.k", "c:A", "b.t <= c.t"));
        }

        var where = conditions.Count == 0 ? string.Empty : " WHERE " + string.Join(" AND ", conditions);
        var result = choices.Of("count(*) AS n", "count(*) AS n", "a.k AS a, count(*) AS n", "count(DISTINCT c) AS n", "DISTINCT a.k AS a, c.k AS c", "a.k AS a, b.k AS b, c.k AS c", "sum(c.k) AS n, min(b.k) AS m", "b AS b, count(DISTINCT a) AS n");
        return $"MATCH {pattern}{where} RETURN {result}";
    }

    private string CommonNeighbours()
    {
        var (first, second) = (Hop("r"), Hop("s"));
        return choices.Next(5) switch
        {
            0 => $"MATCH (x{Key()}){first}(m){second}(y{Key()}) RETURN m.k AS m, count(DISTINCT r) * count(DISTINCT s) AS n{Top("n DESC, m")}",
            1 => $"MATCH (x{Key()}){first}(m) WITH m, count(*) AS i MATCH (m){second}(y{Key()}) WITH m, i, count(*) AS j RETURN m.k AS m, i * j AS n{Top("n DESC, m")}",
            2 => $"MATCH (x{Key()}){Hop(string.Empty)}(m{Label()}){Hop(string.Empty)}(y{Key()}) RETURN m.k AS m, count(*) AS n{Top("n DESC, m")}",
            3 => $"MATCH (x{Key()}){first}(m), (m){second}(y{Key()}) WHERE m <> x AND m <> y RETURN count(DISTINCT m) AS n",
            _ => $"MATCH (x{Key()}){first}(m) MATCH (y{Key()}){second}(m) RETURN m.k AS m, count(*) AS n{Top("n, m")}",
        };
    }

    private string Figures(string from, string relationship, string to) => choices.Of(
        "count(*) AS n",
        $"count(DISTINCT {to}) AS n",
        $"sum({relationship}.t) AS n, avg({relationship}.w) AS m",
        $"min({relationship}.t) AS n, max({to}.k) AS m",
        $"count({relationship}.p) AS n, count(DISTINCT {from}) AS m",
        $"sum({relationship}.w) AS n, collect({to}.k) AS bag",
        $"max({relationship}.p) AS n, min({relationship}.s) AS m");

    private string Hop(string name)
    {
        var direction = choices.Next(4);
        return $"{(direction == 2 ? "<" : string.Empty)}-[{name}{Types()}]-{(direction < 2 ? ">" : string.Empty)}";
    }

    private string Head() => choices.OneIn(2) ? ">" : string.Empty;

    private string Types() => choices.Of(":R", ":R", ":R|S", ":S", string.Empty, ":R|S|T", ":T");

    private string Label() => choices.Of(string.Empty, ":A", string.Empty, ":B", ":A:B");

    /// <summary>What finds one node, by an index or not.</summary>
    private string Key() => string.Create(CultureInfo.InvariantCulture, $"{choices.Of(":A", string.Empty, ":A", ":B")} {{k: {choices.Next(5)}}}");

    private string Where(string node) => choices.Of(string.Empty, $" WHERE {node}.s CONTAINS 'a'", $" WHERE {node}.t >= $low", $" WHERE {node}.k > 1", $" WHERE {node}.p = 1");

    private string Window(string relationship) => choices.Of(
        $"{relationship}.t >= $low AND {relationship}.t < $high",
        $"20 <= {relationship}.t <= 50",
        $"{relationship}.t < 30",
        $"{relationship}.p = 1",
        $"{relationship}.p IN [1, 2, 'a']",
        $"{relationship}.t > 5 AND {relationship}.s IS NULL");

    private string Top(string keys) => choices.Of(string.Empty, $" ORDER BY {keys} LIMIT 20", $" ORDER BY {keys} LIMIT 2", $" ORDER BY {keys}", $" ORDER BY {keys} SKIP 1 LIMIT 3");
}
