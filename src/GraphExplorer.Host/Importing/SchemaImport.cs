using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Importing;

/// <summary>Makes the indexes and constraints that an imported file tells of.</summary>
internal static class SchemaImport
{
    /// <summary>
    /// Runs the statements; what is there already stays. Throws <see cref="GraphException"/>, for any statement but CREATE INDEX and CREATE
    /// CONSTRAINT before it runs one: a file of data must not do more than that.
    /// </summary>
    internal static async Task RunAsync(IDriver driver, IReadOnlyList<string> statements, CancellationToken cancellationToken)
    {
        foreach (var statement in statements)
        {
            if (CypherParser.Parse(statement, cancellationToken: cancellationToken).Body is not (CreateIndex or CreateConstraint))
            {
                throw new GraphException(
                    Model.StatusCodes.InvalidRequest,
                    "A line of type 'schema' holds another statement than CREATE INDEX or CREATE CONSTRAINT; no index or constraint was made.",
                    hint: "Run statements with 'import cypher'.");
            }
        }

        var session = driver.AsyncSession();
        await using var disposal = session.ConfigureAwait(false);
        foreach (var statement in statements)
        {
            var cursor = await session.RunAsync(new Model.Query(statement), cancellationToken).ConfigureAwait(false);
            await cursor.ConsumeAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
