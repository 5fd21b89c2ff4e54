using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Functions;
using GraphExplorer.Engine.Procedures;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Execution;

public sealed class ProcedureTests
{
    [Fact]
    public async Task Labels_types_and_keys_are_listed()
    {
        using var graph = await TestGraph.OfAsync("CREATE (:A {x: 1})-[:R {y: 2}]->(:B)", "MATCH (b:B) DETACH DELETE b");
        Assert.Equal(["'A'"], (await graph.RunAsync("CALL db.labels() YIELD label RETURN label")).Rows);
        Assert.Empty((await graph.RunAsync("CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType")).Rows);
        Assert.Equal(["'x'", "'y'"], (await graph.RunAsync("CALL db.propertyKeys() YIELD propertyKey AS k RETURN k")).SortedRows);
    }

    [Fact]
    public async Task The_kernel_is_the_first_component()
    {
        using var graph = new TestGraph();
        var result = await graph.RunAsync("CALL dbms.components() YIELD name, versions, edition RETURN name, versions, edition");
        Assert.Equal("'Neo4j Kernel', ['5.13.0'], 'community'", result.Rows[0]);
    }

    [Fact]
    public async Task The_schema_is_told_as_properties_and_as_a_graph()
    {
        using var graph = await TestGraph.OfAsync("CREATE (:A {x: 1})-[:R {w: 1.5}]->(:B {y: 'a'}), (:A {x: 'b', z: [1]})");
        Assert.Equal(
            [
                "':`A`', ['A'], 'x', ['Long', 'String'], true",
                "':`A`', ['A'], 'z', ['LongArray'], false",
                "':`B`', ['B'], 'y', ['String'], true",
            ],
            (await graph.RunAsync("CALL db.schema.nodeTypeProperties() YIELD nodeType, nodeLabels, propertyName, propertyTypes, mandatory RETURN *")).Values
                .Select(row => string.Join(", ", row[2], row[1], row[3], row[4], row[0])).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["2, 1"],
            (await graph.RunAsync("CALL db.schema.visualization() YIELD nodes, relationships RETURN size(nodes), size(relationships)")).Rows);
    }

    [Fact]
    public async Task A_registered_procedure_gets_its_arguments_and_yields_rows()
    {
        using var graph = Registered();
        Assert.Equal(["1, 'a'", "2, 'a'"], (await graph.RunAsync("CALL test.repeat('a', 2) YIELD number, text RETURN number, text")).Rows);
        Assert.Equal(["1"], (await graph.RunAsync("CALL test.repeat('a') YIELD number RETURN number")).Rows);
        Assert.Equal(["1", "2"], (await graph.RunAsync("UNWIND ['a', 'b'] AS t CALL test.repeat(t, 2) YIELD number WHERE number > 1 RETURN number - 1 UNION ALL RETURN 2 AS `number - 1`")).Rows[1..]);
    }

    [Fact]
    public async Task An_optional_call_keeps_the_row()
    {
        using var graph = Registered();
        Assert.Equal(["'a', null"], (await graph.RunAsync("UNWIND ['a'] AS t OPTIONAL CALL test.repeat(t, 0) YIELD number RETURN t, number")).Rows);
    }

    [Fact]
    public async Task Wrong_calls_are_refused()
    {
        using var graph = Registered();
        Assert.Equal(StatusCodes.ProcedureNotFound, (await Assert.ThrowsAsync<GraphException>(() => graph.RunAsync("CALL test.nothing()"))).Code);
        Assert.Equal(
            StatusCodes.SyntaxError,
            (await Assert.ThrowsAsync<GraphException>(() => graph.RunAsync("CALL test.repeat() YIELD number RETURN number"))).Code);
        Assert.Equal(
            StatusCodes.TypeError,
            (await Assert.ThrowsAsync<GraphException>(() => graph.RunAsync("CALL test.repeat('a', $n) YIELD number RETURN number", ("n", "x")))).Code);
    }

    [Fact]
    public void A_signature_prints_itself() =>
        Assert.Equal("test.repeat(text :: STRING, times = 1 :: INTEGER) :: (number :: INTEGER, text :: STRING)", new RepeatProcedure().Signature.ToString());

    private static TestGraph Registered() =>
        new() { Options = new(FunctionRegistry.BuiltIn, ProcedureRegistry.BuiltIn.With(new RepeatProcedure())) };

    private sealed class RepeatProcedure : IProcedure
    {
        public ProcedureSignature Signature { get; } = new(
            "test.repeat",
            [new ProcedureField("text", CypherTypeName.String), new ProcedureField("times", new CypherType(CypherTypeName.Integer, false, []), 1)],
            [new ProcedureField("number", CypherTypeName.Integer), new ProcedureField("text", CypherTypeName.String)]);

        public IEnumerable<GraphValue[]> Call(ProcedureContext context, IReadOnlyList<GraphValue> arguments)
        {
            for (var i = 1L; i <= arguments[1].AsInteger(); i++)
            {
                yield return [i, arguments[0]];
            }
        }
    }
}
