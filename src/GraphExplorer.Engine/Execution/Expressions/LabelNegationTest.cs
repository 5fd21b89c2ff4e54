using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary><c>!A</c>.</summary>
internal sealed class LabelNegationTest(LabelTest operand) : LabelTest
{
    internal override bool? Matches(ExecutionState state, GraphValue entity) => !operand.Matches(state, entity);
}
