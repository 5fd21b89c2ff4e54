
namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>A command that changes the schema.</summary>
internal abstract class SchemaChange
{
    /// <summary>Carries it out.</summary>
    internal abstract void Apply(ExecutionState state);

    /// <summary>The name that a literal or parameter gives; empty when there is none. Throws TypeError when it is no string.</summary>
    private protected static string ReadName(Evaluator? name, ExecutionState state)
    {
        if (name is null)
        {
            return string.Empty;
        }

        var value = name.Evaluate(state);
        return value.IsString ? value.AsString() : throw FrameReader.Mismatch("a String", value);
    }
}
