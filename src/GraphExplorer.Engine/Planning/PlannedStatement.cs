using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Planning;

/// <summary>A statement's plan and what its caller must know before it runs.</summary>
/// <param name="Plan">The root: a <see cref="ProduceResult"/> or an <see cref="EmptyResult"/>.</param>
/// <param name="Columns">The names of the columns; none when it returns nothing.</param>
/// <param name="QueryType">What it does.</param>
/// <param name="Mode">Plain, EXPLAIN or PROFILE.</param>
internal sealed record PlannedStatement(LogicalPlan Plan, IReadOnlyList<string> Columns, QueryType QueryType, StatementMode Mode)
{
    /// <summary>Whether it writes neither data nor schema.</summary>
    internal bool IsReadOnly => QueryType == QueryType.ReadOnly;
}
