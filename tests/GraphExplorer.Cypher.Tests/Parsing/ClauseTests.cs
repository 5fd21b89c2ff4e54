using GraphExplorer.Cypher.Syntax;
using static GraphExplorer.Cypher.Tests.Trees;

namespace GraphExplorer.Cypher.Tests.Parsing;

public sealed class ClauseTests
{
    [Fact]
    public void Match_has_mode_pattern_hints_and_predicate()
    {
        var match = (MatchClause)FirstClause("OPTIONAL MATCH REPEATABLE ELEMENTS (a), (b) USING TEXT INDEX a:A(x, y) USING JOIN ON a, b WHERE c RETURN a");

        Assert.True(match.Optional);
        Assert.Equal(MatchMode.RepeatableElements, match.Mode);
        Assert.Equal(2, match.Pattern.Count);
        Assert.Equal([new MatchHint(MatchHintKind.TextIndex, "a", ["A", "x", "y"]), new MatchHint(MatchHintKind.Join, "a", ["b"])], match.Hints);
        Assert.Equal(Var("c"), match.Where);
    }

    [Fact]
    public void A_projection_has_items_order_and_bounds()
    {
        var projection = ((ReturnClause)FirstClause("RETURN DISTINCT *, a.b  +  1, c AS d ORDER BY a DESC, b ASCENDING OFFSET 1 LIMIT $n")).Projection;

        Assert.True(projection.Distinct);
        Assert.True(projection.IncludeExisting);
        Assert.Equal(["a.b  +  1", "d"], projection.Items.Select(item => item.Name));
        Assert.Equal([true, false], projection.OrderBy.Select(item => item.Descending));
        Assert.Equal(Int(1), projection.Skip);
        Assert.Equal(new Parameter("n"), projection.Limit);
    }

    [Theory]
    [InlineData("RETURN n.x", "n.x")]
    [InlineData("RETURN  ( 1+2 ) ", "( 1+2 )")]
    [InlineData("RETURN `a b`", "a b")]
    [InlineData("RETURN n {.x}", "n")]
    [InlineData("RETURN count( * )", "count( * )")]
    [InlineData("RETURN CASE WHEN true\n THEN 1 END", "CASE WHEN true\n THEN 1 END")]
    public void A_column_without_alias_is_named_by_its_text(string text, string name) =>
        Assert.Equal(name, ((ReturnClause)FirstClause(text)).Projection.Items[0].Name);

    [Fact]
    public void Paging_alone_is_a_projection_of_all() =>
        Assert.Equal(
            new WithClause(new Projection(false, true, [], [new SortItem(Var("n"), false)], null, Int(1)), null),
            Clauses("MATCH (n) ORDER BY n LIMIT 1 RETURN n")[1]);

    [Fact]
    public void Merge_collects_its_actions()
    {
        var merge = (MergeClause)FirstClause("MERGE (n) ON MATCH SET n.a = 1 ON CREATE SET n.b = 2, n:X ON MATCH SET n += {c: 3}");

        Assert.Equal([new SetProperty(Property("n", "b"), Int(2)), new SetLabels("n", [new LabelName("X")])], merge.OnCreate);
        Assert.Equal([new SetProperty(Property("n", "a"), Int(1)), new AddProperties("n", new MapLiteral([new MapEntry("c", Int(3))]))], merge.OnMatch);
    }

    [Fact]
    public void Set_and_remove_take_properties_labels_and_maps()
    {
        var clauses = Clauses("MATCH (n) SET n = $m, n[$k] = 1, n:A:$(x), n IS B REMOVE n.x, n:A, n['y']");

        Assert.Equal(
            new SetClause([
                new SetAllProperties("n", new Parameter("m")),
                new SetProperty(new Subscript(Var("n"), new Parameter("k")), Int(1)),
                new SetLabels("n", [new LabelName("A"), new DynamicLabel(Var("x"), false)]),
                new SetLabels("n", [new LabelName("B")])]),
            clauses[1]);
        Assert.Equal(
            new RemoveClause([new RemoveProperty(Property("n", "x")), new RemoveLabels("n", [new LabelName("A")]), new RemoveProperty(new Subscript(Var("n"), new StringLiteral("y")))]),
            clauses[2]);
    }

    [Fact]
    public void Delete_may_detach()
    {
        Assert.Equal(new DeleteClause(true, [Var("a"), Var("b")]), Clauses("MATCH (a), (b) DETACH DELETE a, b")[1]);
        Assert.Equal(new DeleteClause(false, [Var("a")]), Clauses("MATCH (a) NODETACH DELETE a")[1]);
    }

    [Fact]
    public void Foreach_holds_updates()
    {
        var clause = (ForeachClause)FirstClause("FOREACH (x IN [1] | CREATE (n {v: x}) SET n.y = 1)");

        Assert.Equal("x", clause.Variable);
        Assert.Equal(2, clause.Updates.Count);
    }

    [Fact]
    public void Insert_is_create() => Assert.IsType<CreateClause>(FirstClause("INSERT (:A)-[:T]->(:B)"));

    [Fact]
    public void Load_csv_names_its_line() =>
        Assert.Equal(new LoadCsvClause(true, new Parameter("url"), "line", ";"), FirstClause("LOAD CSV WITH HEADERS FROM $url AS line FIELDTERMINATOR ';' RETURN line"));

    [Fact]
    public void A_procedure_is_called_with_or_without_arguments()
    {
        Assert.Equal(new CallProcedureClause(false, ["db", "labels"], null, false, null, null), FirstClause("CALL db.labels"));
        Assert.Equal(
            new CallProcedureClause(true, ["p"], [Int(1)], false, [new YieldItem("a", null), new YieldItem("b", "c")], Var("c")),
            FirstClause("OPTIONAL CALL p(1) YIELD a, b AS c WHERE c RETURN a"));
        Assert.Equal(new CallProcedureClause(false, ["p"], [], true, null, null), FirstClause("CALL p() YIELD *"));
    }

    [Fact]
    public void A_subquery_imports_by_scope_or_by_with()
    {
        Assert.Equal(new ImportScope(false, ["a", "b"]), ((CallSubqueryClause)FirstClause("CALL (a, b) { RETURN 1 AS x } RETURN x")).Imports);
        Assert.Equal(new ImportScope(true, []), ((CallSubqueryClause)FirstClause("CALL (*) { RETURN 1 AS x } RETURN x")).Imports);
        Assert.Null(((CallSubqueryClause)FirstClause("CALL { WITH a RETURN 1 AS x } RETURN x")).Imports);
    }

    [Fact]
    public void A_subquery_may_run_in_transactions() =>
        Assert.Equal(
            new InTransactions(Int(100), Int(4), true, BatchErrorMode.Continue, "s"),
            ((CallSubqueryClause)FirstClause("CALL { CREATE () } IN 4 CONCURRENT TRANSACTIONS REPORT STATUS AS s OF 100 ROWS ON ERROR CONTINUE RETURN s")).InTransactions);

    [Fact]
    public void Unions_nest_to_the_left()
    {
        var union = (UnionQuery)GraphExplorer.Cypher.Parsing.CypherParser.Parse("RETURN 1 AS x UNION RETURN 2 AS x UNION ALL RETURN 3 AS x").Body;

        Assert.True(union.All);
        Assert.False(Assert.IsType<UnionQuery>(union.Left).All);
    }
}
