using GraphExplorer.Engine.Functions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution;

/// <summary>
/// A compiled expression. Instances belong to one execution at a time: they may keep scratch state between rows.
/// </summary>
internal abstract class Evaluator
{
    /// <summary>The value on the frame's current row.</summary>
    internal abstract GraphValue Evaluate(ExecutionState state);

    /// <summary>Whether the value is true; null and false are not. Throws TypeError when it is no boolean.</summary>
    internal virtual bool IsTrue(ExecutionState state)
    {
        var value = Evaluate(state);
        return value.IsTrue || (!value.IsFalse && !value.IsNull ? throw ValueDescription.Mismatch("Boolean", value) : false);
    }
}
