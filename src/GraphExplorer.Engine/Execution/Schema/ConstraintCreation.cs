using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>CREATE CONSTRAINT.</summary>
internal sealed class ConstraintCreation(CreateConstraint command, Evaluator? name) : SchemaChange
{
    /// <inheritdoc/>
    internal override void Apply(ExecutionState state)
    {
        var store = state.Transaction.Store;
        var labelsOrTypes = command.ForRelationships ? store.RelationshipTypes : store.Labels;
        var definition = new ConstraintDefinition(
            ReadName(name, state),
            KindOf(command.Kind),
            command.ForRelationships ? EntityKind.Relationship : EntityKind.Node,
            labelsOrTypes.GetOrAdd(command.LabelOrType),
            [.. command.Properties.Select(store.PropertyKeys.GetOrAdd)],
            command.Type is null ? null : PropertyTypeRules.Of(command.Type));
        try
        {
            state.Transaction.CreateConstraint(definition);
        }
        catch (GraphException problem) when (command.IfNotExists && IsThere(problem))
        {
            return;
        }

        state.Counters.ConstraintsAdded++;
    }

    private static bool IsThere(GraphException problem) => problem.Code is StatusCodes.ConstraintAlreadyExists
        or StatusCodes.EquivalentSchemaRuleAlreadyExists
        or StatusCodes.ConstraintWithNameAlreadyExists;

    private static StoredConstraintKind KindOf(ConstraintKind kind) => kind switch
    {
        ConstraintKind.Unique => StoredConstraintKind.Unique,
        ConstraintKind.Key => StoredConstraintKind.Key,
        ConstraintKind.Exists => StoredConstraintKind.Exists,
        _ => StoredConstraintKind.Type,
    };
}
