using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>CREATE INDEX.</summary>
internal sealed class IndexCreation(CreateIndex command, Evaluator? name, Evaluator? options) : SchemaChange
{
    /// <inheritdoc/>
    internal override void Apply(ExecutionState state)
    {
        var store = state.Transaction.Store;
        var labelsOrTypes = command.ForRelationships ? store.RelationshipTypes : store.Labels;
        var kind = KindOf(command.Kind);
        var definition = new IndexDefinition(
            ReadName(name, state),
            kind,
            command.ForRelationships ? EntityKind.Relationship : EntityKind.Node,
            [.. command.LabelsOrTypes.Select(labelsOrTypes.GetOrAdd)],
            [.. command.Properties.Select(store.PropertyKeys.GetOrAdd)])
        {
            Config = IndexOptions.Read(kind, options?.Evaluate(state) ?? GraphValue.Null),
        };
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

    private static StoredIndexKind KindOf(IndexKind kind) => kind switch
    {
        IndexKind.Range => StoredIndexKind.Range,
        IndexKind.Text => StoredIndexKind.Text,
        IndexKind.Point => StoredIndexKind.Point,
        IndexKind.Lookup => StoredIndexKind.Lookup,
        IndexKind.FullText => StoredIndexKind.FullText,
        _ => StoredIndexKind.Vector,
    };
}
