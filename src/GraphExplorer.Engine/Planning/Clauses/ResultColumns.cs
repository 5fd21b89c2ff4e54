using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Clauses;

/// <summary>What a namespaced query returns.</summary>
internal static class ResultColumns
{
    /// <summary>The columns in order; none when the query does not end with RETURN.</summary>
    internal static IReadOnlyList<ResultColumn> Of(Query query) => query switch
    {
        UnionQuery union => Of(union.Left),
        SingleQuery { Clauses: [.., ReturnClause returned] } => [.. returned.Projection.Items.Select(item => new ResultColumn(item.Text, item.Alias!))],
        _ => [],
    };
}
