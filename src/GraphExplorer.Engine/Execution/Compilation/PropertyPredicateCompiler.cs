using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution.Columnar;
using GraphExplorer.Engine.Execution.Columnar.Expressions;
using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Engine.Execution.Compilation;

/// <summary>Compiles predicates that read of a row but one property of a node or relationship.</summary>
internal sealed class PropertyPredicateCompiler(OperatorBuilder builder, ColumnBatch batch)
{
    /// <summary>The predicate as comparisons of a property with values that are the same on all rows; null when it is something else.</summary>
    internal PropertyBounds? TryCompare(Expression predicate)
    {
        switch (predicate)
        {
            case BinaryOperation comparison:
                return Compare(comparison.Operator, comparison.Left, comparison.Right);
            case ComparisonChain chain:
                PropertyBounds? all = null;
                var left = chain.First;
                foreach (var link in chain.Links)
                {
                    if (Compare(link.Operator, left, link.Operand) is not { } one || (all is not null && !all.IsOfSame(one)))
                    {
                        return null;
                    }

                    all = all?.And(one) ?? one;
                    left = link.Operand;
                }

                return all;
            default:
                return null;
        }
    }

    /// <summary>Comparisons as a predicate over the batches.</summary>
    internal ColumnPredicate Compile(PropertyBounds bounds) => new PropertyComparison(
        bounds.Entities,
        new LazyToken(bounds.Key),
        [.. bounds.Comparisons.Select(comparison => (comparison.Operator, builder.Compile(comparison.Bound)))],
        !bounds.IsSafe);

    /// <summary>The predicate, when it reads but one property and its value depends on that alone; null for any other.</summary>
    internal ColumnPredicate? TryCompile(Expression predicate)
    {
        if (predicate is BinaryOperation { Left: PropertyAccess { Target: Variable variable, Key: var key } } text
            && Match(text.Operator) is { } match
            && batch.Find(builder.Slot(variable.Name)) is { Kind: not ColumnKind.Value } column
            && IsIndependent(text.Right))
        {
            return new PropertyTextPredicate(column, new LazyToken(key), match, builder.Compile(text.Right), mayFail: !IsGiven(text.Right));
        }

        var rewriter = new EntityReadRewriter(builder, batch);
        var rewritten = rewriter.Rewrite(predicate);
        return rewriter.Reads is [var (slot, read)] && read.Key is not null && IsIndependent(rewritten)
            ? new EvaluatedPropertyPredicate(read.Column, read.Key, slot, builder.Compile(rewritten), mayFail: !IsSafe(rewritten))
            : null;
    }

    /// <summary>Whether a literal or parameter stands for the value, whose evaluation cannot fail.</summary>
    internal static bool IsGiven(Expression expression) =>
        expression is Parameter or IntegerLiteral or FloatLiteral or StringLiteral or BooleanLiteral or NullLiteral;

    private PropertyBounds? Compare(BinaryOperator comparison, Expression left, Expression right)
    {
        if (Mirrored(comparison) is not { } mirrored)
        {
            return null;
        }

        return Of(left, comparison, right) ?? Of(right, mirrored, left);
    }

    private PropertyBounds? Of(Expression property, BinaryOperator comparison, Expression bound) =>
        property is PropertyAccess { Target: Variable variable, Key: var key }
        && batch.Find(builder.Slot(variable.Name)) is { Kind: not ColumnKind.Value } column
        && IsIndependent(bound)
            ? new PropertyBounds(column, key, [(comparison, bound)], IsGiven(bound))
            : null;

    private bool IsIndependent(Expression expression) =>
        builder.Slots(VariableNames.Of(expression)).All(slot => batch.Find(slot) is null) && RowIndependence.IsDeterministic(expression, builder.Options.Functions);

    private static bool IsSafe(Expression predicate) => predicate switch
    {
        NullPredicate { Operand: Variable } => true,
        BinaryOperation { Operator: BinaryOperator.StartsWith or BinaryOperator.EndsWith or BinaryOperator.Contains, Left: Variable, Right: var part } => IsGiven(part),
        BinaryOperation { Operator: BinaryOperator.In, Left: Variable, Right: ListLiteral list } => list.Items.All(IsGiven),
        _ => false,
    };

    private static TextMatch? Match(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.StartsWith => TextMatch.StartsWith,
        BinaryOperator.EndsWith => TextMatch.EndsWith,
        BinaryOperator.Contains => TextMatch.Contains,
        _ => null,
    };

    private static BinaryOperator? Mirrored(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Equal or BinaryOperator.NotEqual => comparison,
        BinaryOperator.LessThan => BinaryOperator.GreaterThan,
        BinaryOperator.LessThanOrEqual => BinaryOperator.GreaterThanOrEqual,
        BinaryOperator.GreaterThan => BinaryOperator.LessThan,
        BinaryOperator.GreaterThanOrEqual => BinaryOperator.LessThanOrEqual,
        _ => null,
    };
}
