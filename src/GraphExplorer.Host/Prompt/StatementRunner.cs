using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Host.Printing;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Prompt;

/// <summary>Runs the statements of a text one after the other, each in a transaction of its own, and prints their results.</summary>
internal sealed class StatementRunner(IAsyncSession session, IResultPrinter printer, bool isServer)
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
                throw error.Within(script, statement.Position);
            }
        }
    }

    // What a server understands is for the server to say; here the script is only cut where statements end.
    private IEnumerable<(string Text, SourcePosition Position)> Parse(string script)
    {
        try
        {
            return isServer ? ScriptSplitter.Split(script) : CypherParser.ParseScript(script).Select(statement => (statement.Text, statement.Statement.Position));
        }
        catch (GraphException error)
        {
            throw error.WithQuery(script);
        }
    }
}
