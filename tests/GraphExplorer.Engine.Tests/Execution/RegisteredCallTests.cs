using GraphExplorer.Engine.Functions;
using GraphExplorer.Engine.Procedures;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Execution;

/// <summary>Procedures and functions that a program registers.</summary>
public sealed class RegisteredCallTests
{
    [Fact]
    public async Task A_procedure_is_its_signature_and_a_function()
    {
        using var graph = Registered();
        Assert.Equal(["1", "2", "3"], (await graph.RunAsync("CALL my.count(3) YIELD n RETURN n")).Rows);
        Assert.Equal(["5", "6"], (await graph.RunAsync("CALL my.count(6, {from: 5}) YIELD n RETURN n")).Rows);
        Assert.Equal(["1", "2"], (await graph.RunAsync("CALL my.count(1000000000) YIELD n RETURN n LIMIT 2")).Rows);
    }

    [Fact]
    public async Task A_failing_procedure_fails_its_statement_alone()
    {
        using var graph = Registered();
        var problem = await Assert.ThrowsAsync<GraphException>(() => graph.RunAsync("CALL my.broken() YIELD n RETURN n"));
        Assert.Equal(StatusCodes.ProcedureCallFailed, problem.Code);
        Assert.Contains("Failed to invoke procedure `my.broken`: Caused by: System.InvalidOperationException: no luck", problem.Message, StringComparison.Ordinal);
        Assert.Equal(["1"], (await graph.RunAsync("CALL my.count(1) YIELD n RETURN n")).Rows);
    }

    [Theory]
    [InlineData("RETURN my.boom(1)", "my.boom")]
    [InlineData("UNWIND [1, 2] AS x RETURN my.boom(x)", "my.boom")]
    [InlineData("UNWIND [1, 2] AS x RETURN my.bust(x)", "my.bust")]
    public async Task A_failing_function_fails_its_statement_alone(string text, string name)
    {
        using var graph = Registered();
        var problem = await Assert.ThrowsAsync<GraphException>(() => graph.RunAsync(text));
        Assert.Equal(StatusCodes.ProcedureCallFailed, problem.Code);
        Assert.Contains($"Failed to invoke function `{name}`: Caused by: System.InvalidOperationException: no luck", problem.Message, StringComparison.Ordinal);
        Assert.Equal(["1"], (await graph.RunAsync("CALL my.count(1) YIELD n RETURN n")).Rows);
    }

    [Fact]
    public async Task The_own_error_and_the_cancellation_of_a_function_stay_what_they_are()
    {
        using var graph = Registered();
        Assert.Equal(StatusCodes.ArgumentError, (await Assert.ThrowsAsync<GraphException>(() => graph.RunAsync("UNWIND [1] AS x RETURN my.refuse(x)"))).Code);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => graph.RunAsync("UNWIND [1] AS x RETURN my.cancelled(x)"));
    }

    [Theory]
    [InlineData("CALL my.count()", "got 0 expected at least 1.")]
    [InlineData("CALL my.count(1, {}, 3)", "got 3 expected at most 2.")]
    [InlineData("CALL my.broken(1)", "got 1 expected 0.")]
    public async Task A_call_of_too_few_or_too_many_arguments_says_how_many_there_may_be(string text, string numbers)
    {
        using var graph = Registered();
        var problem = await Assert.ThrowsAsync<GraphException>(() => graph.RunAsync(text));
        Assert.Equal(StatusCodes.SyntaxError, problem.Code);
        Assert.EndsWith(numbers, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_aggregating_function_groups_and_knows_distinct()
    {
        using var graph = Registered();
        Assert.Equal(["24.0"], (await graph.RunAsync("UNWIND [1, 2, null, 3, 4] AS x RETURN my.product(x)")).Rows);
        Assert.Equal(["6.0"], (await graph.RunAsync("UNWIND [2, 2, 3, 3] AS x RETURN my.product(DISTINCT x)")).Rows);
        Assert.Equal(["false, 3.0", "true, 8.0"], (await graph.RunAsync("UNWIND [1, 2, 3, 4] AS x RETURN x % 2 = 0 AS even, my.product(x)")).SortedRows);
        Assert.Equal(["1.0"], (await graph.RunAsync("UNWIND [] AS x RETURN my.product(x)")).Rows);
        Assert.Equal(["'my.product', true"], (await graph.RunAsync("SHOW USER DEFINED FUNCTIONS YIELD name, aggregating WHERE name = 'my.product'")).Rows);
    }

    [Theory]
    [InlineData("my.p() :: VOID", "my.p() :: ()")]
    [InlineData("my.p(a :: NUMBER, b = 'x, y' :: STRING) :: (c :: LIST<STRING>, d :: ANY)", "my.p(a :: INTEGER | FLOAT, b = 'x, y' :: STRING) :: (c :: LIST<STRING>, d :: ANY)")]
    [InlineData("my.p(m = {a: [1, 2]} :: MAP) :: (n :: NODE)", "my.p(m = {a: [1, 2]} :: MAP) :: (n :: NODE)")]
    public void A_signature_is_read(string text, string printed) => Assert.Equal(printed, ProcedureSignature.Parse(text).ToString());

    [Theory]
    [InlineData("my.p")]
    [InlineData("my.p()")]
    [InlineData("my.p(a) :: VOID")]
    [InlineData("my.p(a :: NONSENSE) :: VOID")]
    [InlineData("(a :: STRING) :: VOID")]
    public void A_malformed_signature_is_refused(string text) => Assert.Throws<ArgumentException>(() => ProcedureSignature.Parse(text));

    private static TestGraph Registered() => new()
    {
        Options = new(
            FunctionRegistry.BuiltIn.With(
                FunctionDefinition.Aggregating("my.product(number :: FLOAT) :: FLOAT", "Custom", "Multiplies.", () => new Product()),
                FunctionDefinition.Aggregating("my.bust(number :: ANY) :: ANY", "Custom", "Fails.", () => throw new InvalidOperationException("no luck")),
                new FunctionDefinition("my.boom(a :: ANY) :: ANY", "Custom", "Fails.", (_, _) => throw new InvalidOperationException("no luck")),
                new FunctionDefinition("my.refuse(a :: ANY) :: ANY", "Custom", "Refuses.", (_, _) => throw new GraphException(StatusCodes.ArgumentError, "no")),
                new FunctionDefinition("my.cancelled(a :: ANY) :: ANY", "Custom", "Is cancelled.", (_, _) => throw new OperationCanceledException())),
            ProcedureRegistry.BuiltIn.With(
                new ProcedureDefinition("my.count(to :: INTEGER, options = {} :: MAP) :: (n :: INTEGER)", "Counts.", (_, arguments) => Count(arguments)),
                new ProcedureDefinition("my.broken() :: (n :: INTEGER)", "Fails.", (_, _) => throw new InvalidOperationException("no luck")))),
    };

    private static IEnumerable<GraphValue[]> Count(IReadOnlyList<GraphValue> arguments)
    {
        var from = arguments[1].AsMap().GetOrNull("from");
        for (var n = from.IsNull ? 1 : from.AsInteger(); n <= arguments[0].AsInteger(); n++)
        {
            yield return [n];
        }
    }

    private sealed class Product : IAggregator
    {
        private double _product = 1;

        public void Add(ReadOnlySpan<GraphValue> arguments) => _product *= arguments[0].IsInteger ? arguments[0].AsInteger() : arguments[0].AsFloat();

        public GraphValue Result() => _product;
    }
}
