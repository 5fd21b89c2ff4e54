using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>What one kind of SHOW lists.</summary>
internal abstract class ShowTable
{
    /// <summary>The rows, each with all columns in the order of <see cref="ShowColumns.All"/>.</summary>
    internal abstract IEnumerable<GraphValue[]> Rows(ExecutionState state);

    /// <summary>A list of strings.</summary>
    private protected static GraphValue Strings(IEnumerable<string> items) => GraphValue.FromList([.. items.Select(GraphValue.FromString)]);
}
