using GraphExplorer.Engine.Procedures.BuiltIn;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>SHOW DATABASES: the one database, and beside it the system database that tools expect.</summary>
internal sealed class DatabaseTable(bool includeSystem, Evaluator[] names) : ShowTable
{
    private const string System = "system";

    /// <inheritdoc/>
    internal override IEnumerable<GraphValue[]> Rows(ExecutionState state)
    {
        var wanted = names.Select(name => name.Evaluate(state)).Where(name => name.IsString).Select(name => name.AsString()).ToArray();
        foreach (var name in includeSystem ? [DatabaseNames.Default, System] : new[] { DatabaseNames.Default })
        {
            if (wanted.Length == 0 || wanted.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                yield return Row(name, state);
            }
        }
    }

    private static GraphValue[] Row(string name, ExecutionState state)
    {
        var isDefault = !string.Equals(name, System, StringComparison.Ordinal);
        return
        [
            name, isDefault ? "standard" : System, GraphValue.FromList(ListValue.Empty), "read-write", GraphValue.Null, "primary", true, "online", "online",
            string.Empty, isDefault, isDefault, GraphValue.FromList(ListValue.Empty),
            isDefault ? state.Graph.Store.DatabaseId : GraphValue.Null, GraphValue.Null, 1, 0, 1, 0,
            GraphValue.Null, GraphValue.Null, GraphValue.Null, GraphValue.Null, isDefault ? state.Graph.Version : GraphValue.Null, 0,
        ];
    }
}
