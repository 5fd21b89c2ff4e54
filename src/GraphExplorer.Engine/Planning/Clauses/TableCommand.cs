using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution.Schema;

namespace GraphExplorer.Engine.Planning.Clauses;

/// <summary>A command that answers with a table: SHOW, or TERMINATE TRANSACTIONS.</summary>
/// <param name="Command">The command.</param>
/// <param name="Columns">All columns.</param>
/// <param name="DefaultColumns">Those without YIELD.</param>
/// <param name="YieldAll"><c>YIELD *</c></param>
/// <param name="Yield">null when there is no YIELD</param>
/// <param name="YieldProjection">ORDER BY, SKIP and LIMIT of YIELD</param>
/// <param name="Where">the predicate</param>
/// <param name="Return">the RETURN after YIELD</param>
internal sealed record TableCommand(
    SchemaCommand Command,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> DefaultColumns,
    bool YieldAll,
    IReadOnlyList<YieldItem>? Yield,
    Projection? YieldProjection,
    Expression? Where,
    Projection? Return)
{
    /// <summary>The table of a command; null for one that answers nothing.</summary>
    internal static TableCommand? Of(SchemaCommand command) => command switch
    {
        ShowCommand show => new TableCommand(
            show, ShowColumns.All(show.Kind), ShowColumns.Default(show.Kind), show.YieldAll, show.Yield, show.YieldProjection, show.Where, show.Return),
        TerminateTransactions terminate => new TableCommand(
            terminate, ShowColumns.Terminated, ShowColumns.Terminated, terminate.YieldAll, terminate.Yield, null, terminate.Where, terminate.Return),
        _ => null,
    };
}
