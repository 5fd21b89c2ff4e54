using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>SHOW SETTINGS: the limits that are in force.</summary>
internal sealed class SettingTable(IReadOnlyList<Setting> settings, Evaluator[] names) : ShowTable
{
    /// <inheritdoc/>
    internal override IEnumerable<GraphValue[]> Rows(ExecutionState state)
    {
        var wanted = TransactionIds.Of(names, state);
        foreach (var setting in settings)
        {
            if (wanted is null || wanted.Contains(setting.Name))
            {
                var isSet = !string.Equals(setting.Value, setting.Default, StringComparison.Ordinal);
                yield return [setting.Name, setting.Value, false, setting.Default, setting.Description, setting.Value, isSet, GraphValue.Null, false];
            }
        }
    }
}
