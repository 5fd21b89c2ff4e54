using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Tests;
using GraphExplorer.Cypher.Writing;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Conformance.Tests.Fuzzing;

/// <summary>Parses, writes and runs one statement on a database of its own; rows and errors that a user can cause are right, all else is a failure.</summary>
internal sealed class FuzzExecution
{
    private const int RowLimit = 20_000;

    /// <summary>How long a statement may take that is stopped after <see cref="Limits"/>: what is beyond that is a hang.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly EmbeddedDriverOptions Limits = new() { QueryTimeout = TimeSpan.FromMilliseconds(400), QueryMemory = 16 << 20 };

    /// <summary>Writing adds parentheses, which nest too.</summary>
    private static readonly CypherParserOptions Deeper = new() { MaximumNesting = 2 * CypherParserOptions.Default.MaximumNesting, MaximumDepth = 2 * CypherParserOptions.Default.MaximumDepth };

    /// <summary>How many of the statements ended in rows.</summary>
    internal int Answered { get; private set; }

    internal async Task<FuzzFailure?> RunAsync(FuzzSeed seed, CancellationToken cancellationToken)
    {
        var work = Task.Run(() => CheckAsync(seed, cancellationToken), cancellationToken);
        try
        {
            return await work.WaitAsync(Patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            return new FuzzFailure("hang", $"The statement still ran after {Patience.TotalSeconds} s.");
        }
    }

    /// <summary>Whether a text that parses is the same tree again after it was written.</summary>
    internal static FuzzFailure? RoundTrip(string text)
    {
        try
        {
            var tree = CypherParser.Parse(text);
            return Again(tree, CypherWriter.Write(tree));
        }
        catch (GraphException error)
        {
            return Permitted("parse", error.WithQuery(text));
        }
        catch (Exception error)
        {
            return FuzzFailure.Of("parse", error);
        }
    }

    private static FuzzFailure? Again(ParsedStatement tree, string written)
    {
        try
        {
            return ColumnNames.Explicit(CypherParser.Parse(written, Deeper)).Equals(ColumnNames.Explicit(tree))
                ? null
                : new FuzzFailure("round trip: another tree", $"It was written as\n{written}");
        }
        catch (GraphException error)
        {
            return new FuzzFailure($"round trip: {error.Code}", $"It was written as\n{written}\n{error.WithQuery(written).FullMessage()}");
        }
    }

    private async Task<FuzzFailure?> CheckAsync(FuzzSeed seed, CancellationToken cancellationToken)
    {
        if (RoundTrip(seed.Query) is { } failure)
        {
            return failure;
        }

        await using var driver = EmbeddedDriver.Open(Limits, cancellationToken: cancellationToken);
        foreach (var statement in seed.Setup)
        {
            await StatementAsync(driver, statement, cancellationToken);
        }

        var (answered, failed) = await StatementAsync(driver, seed.Query, cancellationToken);
        Answered += answered ? 1 : 0;
        return failed ?? (await StatementAsync(driver, "MATCH (n) OPTIONAL MATCH (n)-[r]-(m) RETURN count(n), collect(r), collect(properties(m))", cancellationToken)).Failure;
    }

    private static async Task<(bool Answered, FuzzFailure? Failure)> StatementAsync(EmbeddedDriver driver, string text, CancellationToken cancellationToken)
    {
        try
        {
            await using var session = driver.AsyncSession();
            var cursor = await session.RunAsync(new Model.Query(text, FuzzParameters.Of(text)), cancellationToken);
            for (var rows = 0; rows < RowLimit && await cursor.FetchAsync(cancellationToken); rows++)
            {
                foreach (var value in cursor.Current.GraphValues.ToArray())
                {
                    _ = value.ToString();
                }
            }

            await cursor.ConsumeAsync(cancellationToken);
            return (true, null);
        }
        catch (GraphException error)
        {
            return (false, Permitted("run", error.WithQuery(text)));
        }
        catch (Exception error)
        {
            return (false, FuzzFailure.Of("run", error));
        }
    }

    private static FuzzFailure? Permitted(string stage, GraphException error) =>
        error.FullMessage().Length > 0 && (IsOfUser(error) || IsCalledSoByNeo4j(error)) ? null : FuzzFailure.Of($"{stage} {error.Code}", error);

    private static bool IsOfUser(GraphException error) => error.Classification is "ClientError" or "TransientError";

    /// <summary>Neo4j counts what concerns the schema, a shortest path to its own start, hints that no plan follows and a relationship to nothing among the errors of the database.</summary>
    private static bool IsCalledSoByNeo4j(GraphException error) =>
        error.Code.StartsWith("Neo.DatabaseError.Schema.", StringComparison.Ordinal)
        || error.Message.StartsWith("The shortest path algorithm does not work", StringComparison.Ordinal)
        || error.Message.StartsWith("Failed to fulfil the hints", StringComparison.Ordinal)
        || error.Message.StartsWith("Failed to create relationship", StringComparison.Ordinal);
}
