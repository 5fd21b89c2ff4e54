using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary><c>A&amp;B</c> or <c>A|B</c>.</summary>
internal sealed class LabelCombinationTest(LabelTest left, LabelTest right, bool all) : LabelTest
{
    internal override bool? Matches(ExecutionState state, GraphValue entity)
    {
        var first = left.Matches(state, entity);
        if (first == !all)
        {
            return first;
        }

        var second = right.Matches(state, entity);
        return all ? first & second : first | second;
    }
}
