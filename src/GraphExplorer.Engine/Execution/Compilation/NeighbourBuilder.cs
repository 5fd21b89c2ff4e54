using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution.Expansion;
using GraphExplorer.Engine.Execution.Neighbours;
using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Engine.Planning.Factorisation;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Execution.Compilation;

/// <summary>Builds the operators over neighbours. Legs over the same relationships share what they learn of them.</summary>
internal sealed class NeighbourBuilder(OperatorBuilder builder)
{
    private readonly Dictionary<(Direction Direction, SyntaxList<string> Types, SyntaxList<Expression> Tests), NeighbourSource> _sources = [];

    /// <summary>The operator.</summary>
    internal Operator Build(NeighbourExpand expand)
    {
        var source = builder.Build(expand.Source);
        var labels = expand.Predicates.Select(predicate => LabelOf(predicate, expand.To)).OfType<string>();
        var pattern = new NeighbourPattern(
            builder.Slot(expand.To),
            expand.Reach == NeighbourReach.Total,
            [.. expand.Legs.Select(Leg)],
            [.. labels.Select(label => new LazyToken(label))],
            builder.Compile(expand.Predicates.Where(predicate => LabelOf(predicate, expand.To) is null)),
            expand.Factor is null ? -1 : builder.Slot(expand.Factor),
            expand.Multiplicity is null ? -1 : builder.Slot(expand.Multiplicity));
        return expand.Reach == NeighbourReach.Bound ? new NeighboursBetweenOperator(source, pattern) : new NeighbourExpandOperator(source, pattern);
    }

    private static string? LabelOf(Expression predicate, string node) =>
        predicate is LabelPredicate { Operand: Variable variable, Label: LabelName label } && variable.Name == node ? label.Name : null;

    private LegPattern Leg(NeighbourLeg leg)
    {
        var tests = leg.Predicates.Select(predicate => RelationshipStep.Normalised(predicate, leg.Relationship)).ToList();
        var key = (leg.Direction, SyntaxList.From(leg.Types.Order(StringComparer.Ordinal)), SyntaxList.From(tests.OrderBy(test => test.ToString(), StringComparer.Ordinal)));
        if (!_sources.TryGetValue(key, out var source))
        {
            source = new NeighbourSource(Directions.ToStored(leg.Direction), new RelationshipTypeFilter(leg.Types), tests.Count == 0 ? null : Test(tests));
            _sources.Add(key, source);
        }

        return new LegPattern(
            builder.Slot(leg.From),
            source,
            [.. leg.Different.Select(other => other.Variable is { } variable
                ? new DifferentSlots(builder.Slot(variable), -1, -1)
                : new DifferentSlots(-1, builder.Slot(other.Start), builder.Slot(other.End)))]);
    }

    // The relationship that is tested has a slot of its own: that of the leg may hold one that is bound by then.
    private RelationshipTest Test(List<Expression> tests)
    {
        var comparisons = tests
            .Select(predicate => (Predicate: predicate, Comparison: Comparison(predicate, RelationshipStep.AnyRelationship)))
            .ToLookup(test => test.Comparison?.Key);
        var ranges = comparisons.Where(group => group.Key is not null).Select(group => new PropertyRange(
            new LazyToken(group.Key!),
            [.. group.Select(test => (test.Comparison!.Value.Operator, builder.Compile(test.Comparison.Value.Value)))],
            builder.Compile(group.Select(test => test.Predicate))));
        return new RelationshipTest([.. ranges], builder.Compile(comparisons[null].Select(test => test.Predicate)), builder.Slot(RelationshipStep.AnyRelationship));
    }

    private static (string Key, BinaryOperator Operator, Expression Value)? Comparison(Expression predicate, string relationship) => predicate switch
    {
        BinaryOperation { Left: PropertyAccess { Target: Variable left } property } one when left.Name == relationship && IsConstant(one.Right) && IsOrder(one.Operator) =>
            (property.Key, one.Operator, one.Right),
        BinaryOperation { Right: PropertyAccess { Target: Variable right } property } one when right.Name == relationship && IsConstant(one.Left) && IsOrder(one.Operator) =>
            (property.Key, Mirrored(one.Operator), one.Left),
        _ => null,
    };

    private static bool IsConstant(Expression expression) => VariableNames.Of(expression).Count == 0;

    private static bool IsOrder(BinaryOperator comparison) => comparison
        is BinaryOperator.Equal or BinaryOperator.LessThan or BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual;

    private static BinaryOperator Mirrored(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.LessThan => BinaryOperator.GreaterThan,
        BinaryOperator.LessThanOrEqual => BinaryOperator.GreaterThanOrEqual,
        BinaryOperator.GreaterThan => BinaryOperator.LessThan,
        BinaryOperator.GreaterThanOrEqual => BinaryOperator.LessThanOrEqual,
        _ => comparison,
    };
}
