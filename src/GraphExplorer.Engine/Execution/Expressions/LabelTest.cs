using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>A compiled label expression.</summary>
internal abstract class LabelTest
{
    /// <summary>Whether a node's labels, or a relationship's type, are as the expression says; null when a dynamic label is null.</summary>
    internal abstract bool? Matches(ExecutionState state, GraphValue entity);
}
