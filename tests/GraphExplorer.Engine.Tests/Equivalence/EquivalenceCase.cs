using GraphExplorer.Engine.Tests.Metamorphic;

namespace GraphExplorer.Engine.Tests.Equivalence;

/// <summary>One graph and one statement, by the numbers that they are made of.</summary>
internal sealed record EquivalenceCase(int[] GraphNumbers, int[] StatementNumbers)
{
    private const int MostNumber = 5040;
    private const int GraphLength = 2_000;
    private const int StatementLength = 300;

    internal RandomGraph Graph() => new(new Choices(GraphNumbers));

    internal RandomStatement Statement(RandomGraph graph) => new(new Choices(StatementNumbers), graph.IsLarge);

    internal static int[] RandomGraphNumbers(Random random) => Numbers(random, GraphLength);

    internal static int[] RandomStatementNumbers(Random random) => Numbers(random, StatementLength);

    /// <summary>What is wrong; null for nothing. A case that differs only at times is tried several times.</summary>
    internal async Task<string?> CheckAsync(int times)
    {
        var graph = Graph();
        await using var database = await EquivalenceDatabase.OfAsync(graph);
        string? problem = null;
        for (var i = 0; i < times && problem is null; i++)
        {
            problem = await database.CheckAsync(Statement(graph), [.. ExecutionVariant.Usual, .. ExecutionVariant.WithoutRule], inDraft: true);
        }

        if (problem is null && Statement(graph) is { Writes: false } read)
        {
            problem = await database.CheckAfterOwnChangesAsync(read, ExecutionVariant.Usual);
            await database.ChangeAsync();
            return problem ?? (await database.CheckAsync(read, ExecutionVariant.Usual, inDraft: false) is { } later ? "after committed changes: " + later : null);
        }

        return problem;
    }

    /// <summary>The graph and the problem as a script that can be run.</summary>
    internal string Script(string problem) => $"{string.Join(";\n", Graph().Statements)};\n{problem}";

    private static int[] Numbers(Random random, int count)
    {
        var numbers = new int[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = random.Next(MostNumber);
        }

        return numbers;
    }
}
