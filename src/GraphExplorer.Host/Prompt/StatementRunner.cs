using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Host.Printing;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Prompt;

/// <summary>Runs the statements of a text one after the other, each in a transaction of its own, and prints their results.</summary>
internal sealed class StatementRunner(IAsyncSession session, IResultPrinter printer)
{
    /// <summary>Runs all; stops at the first that fails. Throws <see cref="GraphException"/> whose place is in <paramref name="script"/>.</summary>
    internal async Task RunScriptAsync(string script, MapValue parameters, CancellationToken cancellationToken)
    {
        script = AutoCommit.Without(script);
        foreach (var statement in Parse(script))
        {
            try
            {
                var cursor = await session.RunAsync(new Query(statement.Text, parameters), cancellationToken).ConfigureAwait(false);
                await printer.PrintAsync(cursor, cancellationToken).ConfigureAwait(false);
            }
            catch (GraphException error)
            {
                throw error.Within(script, statement.Statement.Position);
            }
        }
    }

    private static IReadOnlyList<ScriptStatement> Parse(string script)
    {
        try
        {
            return CypherParser.ParseScript(script);
        }
        catch (GraphException error)
        {
            throw error.WithQuery(script);
        }
    }
}
