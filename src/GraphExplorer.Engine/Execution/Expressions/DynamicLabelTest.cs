using GraphExplorer.Engine.Functions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary><c>$(names)</c> and <c>$any(names)</c>: labels that are known on the row only.</summary>
internal sealed class DynamicLabelTest(Evaluator names, bool any) : LabelTest
{
    internal override bool? Matches(ExecutionState state, GraphValue entity)
    {
        var value = names.Evaluate(state);
        if (value.IsNull)
        {
            return null;
        }

        if (!value.IsList)
        {
            return Matches(state, entity, value);
        }

        foreach (var name in value.AsList())
        {
            if (Matches(state, entity, name) == any)
            {
                return any;
            }
        }

        return !any;
    }

    private static bool Matches(ExecutionState state, GraphValue entity, GraphValue name) => name.IsString
        ? new LabelNameTest(name.AsString()).Matches(state, entity) == true
        : throw ValueDescription.Mismatch("String or List<String>", name);
}
