using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>CREATE CONSTRAINT.</summary>
internal sealed class ConstraintCreation(CreateConstraint command, Evaluator? name, Evaluator? options) : SchemaChange
{
    /// <inheritdoc/>
    internal override void Apply(ExecutionState state)
    {
        CheckOptions(options?.Evaluate(state) ?? GraphValue.Null);
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

    private void CheckOptions(GraphValue options)
    {
        if (command.Kind is ConstraintKind.Unique or ConstraintKind.Key)
        {
            IndexOptions.Read(StoredIndexKind.Range, options);
        }
        else if (options.IsMap && options.AsMap().Count > 0)
        {
            var what = $"{(command.ForRelationships ? "relationship" : "node")} property {(command.Kind == ConstraintKind.Exists ? "existence" : "type")}";
            throw new GraphException(StatusCodes.SyntaxError, $"`OPTIONS` cannot be used with {what} constraints: no index backs them.", command.Position);
        }
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
