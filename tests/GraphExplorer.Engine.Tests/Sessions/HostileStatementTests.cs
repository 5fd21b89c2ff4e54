using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Sessions;

/// <summary>Statements that are large in one way: each runs, or is refused with an error that names the bound; none ends the process.</summary>
public sealed class HostileStatementTests : DriverTests
{
    private static readonly Dictionary<string, string> Statements = new(StringComparer.Ordinal)
    {
        ["500 MERGE"] = Repeat("MERGE (x{0}:A {id: {0}}) ", 500) + "RETURN 1 AS n",
        ["999 MERGE of a path"] = Repeat("MERGE (:A {id: {0}})-[:R]->(:B) ", 999) + "RETURN 1 AS n",
        ["MERGE between nodes merged before"] = Repeat("MERGE (x{0}:A {id: {0}}) MERGE (y{0}:A {id: 7}) MERGE (x{0})-[:R]->(y{0}) ", 333) + "RETURN 1 AS n",
        ["999 CREATE"] = Repeat("CREATE (x{0}:A {id: {0}}) ", 999) + "RETURN 1 AS n",
        ["one CREATE of 2,000 nodes"] = "CREATE (x:X)" + Repeat(", (x{0}:A {id: {0}})-[:R]->(:B)", 1_000) + " RETURN 1 AS n",
        ["CREATE of a path of 10,000"] = "CREATE (a)" + Repeat("-[:R]->()", 10_000) + " RETURN 1 AS n",
        ["MATCH of 300 relationships in a row"] = "MATCH (a)" + Repeat("-->()", 300) + " RETURN count(*) + 1 AS n",
        ["MATCH of 300 relationships around one node"] = "MATCH (a)" + Repeat(", (a)-[:R]->(x{0}:A)", 300) + " RETURN count(*) + 1 AS n",
        ["MATCH of 300 relationships between two nodes"] = "MATCH (a), (b) MATCH (a)-->(b)" + Repeat(", (a)-->(b)", 299) + " RETURN count(*) + 1 AS n",
        ["MATCH of 400 relationships, the last first"] = "MATCH (y)" + Repeat(", (x{0}:A)", 1) + string.Concat(Enumerable.Range(0, 400).Reverse().Select(i => $", (z{i})-->(z{i + 1})")) + " RETURN count(*) + 1 AS n",
        ["300 disconnected nodes"] = "MATCH (a)" + Repeat(", (x{0}:A)", 299) + " RETURN count(*) + 1 AS n",
        ["100 nodes joined by value"] = "MATCH (a:A)" + Repeat(", (x{0}:A)", 100) + " WHERE true" + Repeat(" AND x{0}.p = a.p", 100) + " RETURN count(*) + 1 AS n",
        ["900 MATCH"] = Repeat("MATCH (x{0}:A) ", 900) + "RETURN count(*) + 1 AS n",
        ["900 OPTIONAL MATCH"] = Repeat("OPTIONAL MATCH (x{0}:A)-->() ", 900) + "RETURN count(*) AS n",
        ["900 WITH"] = "WITH 1 AS x " + Repeat("WITH x AS x ", 900) + "RETURN x AS n",
        ["WITH of 2,000 items"] = "WITH 1 AS n" + Repeat(", {0} AS x{0}", 2_000) + " RETURN n",
        ["400 WITH * over 500 variables"] = "WITH 1 AS n" + Repeat(", {0} AS x{0}", 500) + Repeat(" WITH *, 1 AS y{0}", 400) + " RETURN n",
        ["900 terms of AND"] = "MATCH (n) WHERE n.a = 1" + Repeat(" AND n.p{0} = {0}", 900) + " RETURN count(*) + 1 AS n",
        ["900 terms of OR"] = "MATCH (n) WHERE n.a = 1" + Repeat(" OR n.p{0} = {0}", 900) + " RETURN count(*) + 1 AS n",
        ["200 EXISTS"] = "MATCH (n) WHERE true" + Repeat(" AND EXISTS { (n)-[:R{0}]->(:A) }", 200) + " RETURN count(*) + 1 AS n",
        ["SET of 5,000 properties"] = "CREATE (n) SET n.a = 1" + Repeat(", n.p{0} = {0}", 5_000) + " RETURN n.a AS n",
        ["CREATE of 20,000 nodes"] = "CREATE (x)" + Repeat(",()", 19_999) + " RETURN 1 AS n",
        ["a list of 50,000"] = "RETURN [1" + Repeat(", {0}", 50_000) + "][0] AS n",
        ["a map of 50,000"] = "RETURN {n: 1" + Repeat(", k{0}: {0}", 50_000) + "}.n AS n",
        ["IN a list of 50,000"] = "MATCH (n) WHERE n.id IN [0" + Repeat(", {0}", 50_000) + "] RETURN count(*) + 1 AS n",
        ["500 arms of UNION"] = "RETURN 1 AS n" + Repeat(" UNION RETURN 1 AS n", 499),
    };

    private static readonly Dictionary<string, (string Text, string Bound)> Refused = new(StringComparer.Ordinal)
    {
        ["2,000 WITH"] = ("WITH 1 AS x " + Repeat("WITH x + 1 AS x ", 2_000) + "RETURN x", "1,000 clauses"),
        ["20,000 CREATE"] = (Repeat("CREATE (x{0}) ", 20_000), "1,000 clauses"),
        ["CREATE of 100,000 nodes"] = ("CREATE (x)" + Repeat(",()", 99_999), "25,000 nodes and relationships"),
        ["5,000 terms of AND"] = ("RETURN true" + Repeat(" AND true", 5_000) + " AS x", "1,000 levels"),
        ["5,000 terms of OR"] = ("MATCH (n) WHERE n.a = 1" + Repeat(" OR n.p = {0}", 5_000) + " RETURN n", "1,000 levels"),
        ["10,000 terms of a sum"] = ("RETURN 1" + Repeat(" + 1", 10_000) + " AS x", "1,000 levels"),
        ["10,000 subscripts"] = ("RETURN [1]" + Repeat("[0]", 10_000) + " AS x", "1,000 levels"),
        ["10,000 property accesses"] = ("MATCH (n) RETURN n" + Repeat(".a", 10_000) + " AS x", "1,000 levels"),
        ["10,000 labels"] = ("MATCH (n:A" + Repeat("|A{0}", 10_000) + ") RETURN n", "1,000 levels"),
        ["9,000 arms of UNION"] = ("RETURN 1 AS x" + Repeat(" UNION ALL RETURN {0} AS x", 9_000), "levels"),
        ["parentheses"] = ("RETURN " + Nested("(", "1", ")") + " AS x", "250 levels"),
        ["NOT"] = ("RETURN " + Nested("NOT ", "true", "") + " AS x", "250 levels"),
        ["minus"] = ("RETURN " + Nested("- ", "1", "") + " AS x", "250 levels"),
        ["lists"] = ("RETURN " + Nested("[", "", "]") + " AS x", "250 levels"),
        ["maps"] = ("RETURN " + Nested("{a: ", "1", "}") + " AS x", "250 levels"),
        ["CASE"] = ("RETURN " + Nested("CASE WHEN true THEN ", "1", " END") + " AS x", "250 levels"),
        ["functions"] = ("RETURN " + Nested("abs(", "1", ")") + " AS x", "250 levels"),
        ["list comprehensions"] = ("RETURN " + Nested("[x IN ", "[1]", "]") + " AS x", "250 levels"),
        ["reduce"] = ("RETURN " + Nested("reduce(a = 0, x IN ", "[1]", " | x)") + " AS x", "250 levels"),
        ["quantifiers"] = ("RETURN " + Nested("all(x IN [1] WHERE ", "true", ")") + " AS x", "250 levels"),
        ["pattern comprehensions"] = ("MATCH (a) RETURN " + Nested("[(a)-->() | ", "1", "]") + " AS x", "250 levels"),
        ["EXISTS"] = ("RETURN " + Nested("EXISTS { RETURN ", "1 AS x", " }") + " AS x", "250 levels"),
        ["COLLECT"] = ("RETURN " + Nested("COLLECT { RETURN ", "1 AS x", " }") + " AS x", "250 levels"),
        ["CALL"] = (Nested("CALL { ", "RETURN 1 AS x", " } RETURN x"), "250 levels"),
        ["FOREACH"] = (Nested("FOREACH (x IN [1] | ", "CREATE ()", ")"), "250 levels"),
        ["label negations"] = ("MATCH (n:" + Nested("!", "A", "") + ") RETURN n", "250 levels"),
        ["quantified paths"] = ("MATCH " + Nested("(", "(a)-->(b)", "){1,2}") + " RETURN 1 AS x", "250 levels"),
        ["a path of 10,000 relationships"] = ("MATCH (a)" + Repeat("-->()", 10_000) + " RETURN count(*)", "3,000 nodes and relationships"),
        ["MATCH of 501 relationships"] = ("MATCH (a)" + Repeat("-->()", 501) + " RETURN count(*)", "500 relationships"),
        ["MERGE of a path of 501"] = ("MERGE (a)" + Repeat("-[:R]->()", 501), "500 relationships"),
    };

    public static TheoryData<string> Runs => [.. Statements.Keys];

    public static TheoryData<string> Refusals => [.. Refused.Keys];

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task A_large_statement_runs(string which) => Assert.Equal(1L, await ValueAsync(Statements[which]));

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_statement_past_a_bound_is_refused(string which)
    {
        var (text, bound) = Refused[which];
        await using var session = Driver.AsyncSession();
        var error = await Assert.ThrowsAsync<GraphException>(() => RunAsync(session, text));

        Assert.StartsWith("Neo.ClientError.Statement.", error.Code, StringComparison.Ordinal);
        Assert.Contains(bound, error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.Hint);
    }

    private static string Nested(string open, string inner, string close) => Repeat(open, 10_000) + inner + Repeat(close, 10_000);

    private static string Repeat(string text, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(number => text.Replace("{0}", $"{number}", StringComparison.Ordinal)));
}
