using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Writes;

/// <summary>What MERGE asks of the properties of its pattern.</summary>
internal static class MergeProperties
{
    /// <summary>Throws <see cref="GraphException"/> (SemanticError) when a property has no value: nothing could ever be found by it.</summary>
    internal static void Check(List<PropertyAssignment> assignments, string kind, string description, ExecutionState state)
    {
        foreach (var (key, value) in assignments)
        {
            if (value.IsNull)
            {
                var name = state.Transaction.Store.PropertyKeys.Name(key);
                throw new GraphException(
                    StatusCodes.SemanticError,
                    $"Cannot merge the following {kind} because of null property value for '{name}': {description.Replace("{…}", $"{{{name}: null}}", StringComparison.Ordinal)}");
            }
        }
    }
}
