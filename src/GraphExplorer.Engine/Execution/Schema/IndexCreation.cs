using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>CREATE INDEX. Its OPTIONS choose among providers and limits that are not here, and change nothing.</summary>
internal sealed class IndexCreation(CreateIndex command, Evaluator? name) : SchemaChange
{
    /// <inheritdoc/>
    internal override void Apply(ExecutionState state)
    {
        var store = state.Transaction.Store;
        var labelsOrTypes = command.ForRelationships ? store.RelationshipTypes : store.Labels;
        var definition = new IndexDefinition(
            ReadName(name, state),
            KindOf(command),
            command.ForRelationships ? EntityKind.Relationship : EntityKind.Node,
            [.. command.LabelsOrTypes.Select(labelsOrTypes.GetOrAdd)],
            [.. command.Properties.Select(store.PropertyKeys.GetOrAdd)]);
        try
        {
            state.Transaction.CreateIndex(definition);
        }
        catch (GraphException problem) when (command.IfNotExists && IsThere(problem))
        {
            return;
        }

        state.Counters.IndexesAdded++;
    }

    private static bool IsThere(GraphException problem) => problem.Code is StatusCodes.IndexAlreadyExists
        or StatusCodes.EquivalentSchemaRuleAlreadyExists
        or StatusCodes.IndexWithNameAlreadyExists
        or StatusCodes.ConstraintWithNameAlreadyExists
        or StatusCodes.ConstraintAlreadyExists;

    private static StoredIndexKind KindOf(CreateIndex command) => command.Kind switch
    {
        IndexKind.Range => StoredIndexKind.Range,
        IndexKind.Text => StoredIndexKind.Text,
        IndexKind.Point => StoredIndexKind.Point,
        IndexKind.Lookup => StoredIndexKind.Lookup,
        IndexKind.FullText => StoredIndexKind.FullText,
        _ => throw new GraphException(StatusCodes.NotSupported, "Vector indexes are not supported.", command.Position),
    };
}
