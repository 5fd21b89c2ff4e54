using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Patterns;

/// <summary>
/// Brings a predicate into the form that planning works on: a list of conjuncts, each as simple as it can be. Only rows where all are
/// true pass, so the split holds in three-valued logic.
/// </summary>
internal static class Conjuncts
{
    private const int MaximumItems = 16;

    /// <summary>The conjuncts of a predicate; none when it is always true.</summary>
    internal static IReadOnlyList<Expression> Of(Expression? predicate)
    {
        var conjuncts = new List<Expression>();
        if (predicate is not null)
        {
            Split(predicate, conjuncts);
        }

        return conjuncts;
    }

    /// <summary>One predicate of all conjuncts.</summary>
    internal static Expression Join(IReadOnlyList<Expression> conjuncts) =>
        conjuncts.Count == 0 ? new BooleanLiteral(true) : conjuncts.Aggregate((left, right) => new BinaryOperation(BinaryOperator.And, left, right));

    private static void Split(Expression predicate, List<Expression> conjuncts)
    {
        switch (predicate)
        {
            case BinaryOperation { Operator: BinaryOperator.And } and:
                Split(and.Left, conjuncts);
                Split(and.Right, conjuncts);
                break;
            case BooleanLiteral { Value: true }:
                break;
            case ComparisonChain chain:
                SplitChain(chain, conjuncts);
                break;
            case QuantifiedPredicate { Quantifier: ListQuantifier.All or ListQuantifier.None, List: ListLiteral { Items.Count: <= MaximumItems } list, Where: { } where } each
                when Substitution.CanApply(where, each.Variable):
                SplitItems(each, list, where, conjuncts);
                break;
            case LabelPredicate { Label: LabelConjunction both } label:
                Split(label with { Label = both.Left }, conjuncts);
                Split(label with { Label = both.Right }, conjuncts);
                break;
            case UnaryOperation { Operator: UnaryOperator.Not } not:
                SplitNegation(not, conjuncts);
                break;
            case BinaryOperation { Operator: BinaryOperator.Or } disjunction when Alternatives(disjunction) is { } membership:
                conjuncts.Add(membership);
                break;
            default:
                conjuncts.Add(Simplified(predicate));
                break;
        }
    }

    /// <summary><c>all(x IN [r, s] WHERE x.t = 1)</c> is true where <c>r.t = 1</c> and <c>s.t = 1</c> are.</summary>
    private static void SplitItems(QuantifiedPredicate each, ListLiteral list, Expression where, List<Expression> conjuncts)
    {
        foreach (var item in list.Items)
        {
            var tested = Substitution.Apply(where, new Dictionary<string, Expression>(StringComparer.Ordinal) { [each.Variable] = item });
            Split(each.Quantifier == ListQuantifier.All ? tested : new UnaryOperation(UnaryOperator.Not, tested) { Position = each.Position }, conjuncts);
        }
    }

    private static void SplitChain(ComparisonChain chain, List<Expression> conjuncts)
    {
        var left = chain.First;
        foreach (var link in chain.Links)
        {
            Split(new BinaryOperation(link.Operator, left, link.Operand) { Position = chain.Position }, conjuncts);
            left = link.Operand;
        }
    }

    private static void SplitNegation(UnaryOperation not, List<Expression> conjuncts)
    {
        switch (not.Operand)
        {
            case UnaryOperation { Operator: UnaryOperator.Not } twice when IsBoolean(twice.Operand):
                Split(twice.Operand, conjuncts);
                break;
            case BinaryOperation { Operator: BinaryOperator.Or } or:
                Split(not with { Operand = or.Left }, conjuncts);
                Split(not with { Operand = or.Right }, conjuncts);
                break;
            case NullPredicate nullness:
                conjuncts.Add(nullness with { Negated = !nullness.Negated });
                break;
            case BinaryOperation { Operator: BinaryOperator.Equal } equal:
                conjuncts.Add(equal with { Operator = BinaryOperator.NotEqual });
                break;
            default:
                conjuncts.Add(not with { Operand = Simplified(not.Operand) });
                break;
        }
    }

    private static bool IsBoolean(Expression expression) =>
        expression is BinaryOperation { Operator: not (BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply) }
            or NullPredicate or LabelPredicate or UnaryOperation { Operator: UnaryOperator.Not } or CorrelatedSubquery { Kind: NestedPlanKind.Exists };

    private static Expression Simplified(Expression predicate) => predicate switch
    {
        BinaryOperation { Operator: BinaryOperator.In, Right: ListLiteral { Items: [var only] } } single =>
            new BinaryOperation(BinaryOperator.Equal, single.Left, only) { Position = single.Position },
        BinaryOperation comparison => SubqueryCount.AsExistence(comparison) ?? predicate,
        _ => predicate,
    };

    /// <summary><c>a.x = 1 OR a.x = 2</c> is <c>a.x IN [1, 2]</c>; null when the alternatives are not of that kind.</summary>
    private static BinaryOperation? Alternatives(BinaryOperation or)
    {
        var items = new List<Expression>();
        Expression? subject = null;
        return Collect(or) && subject is not null
            ? new BinaryOperation(BinaryOperator.In, subject, new ListLiteral(SyntaxList.From(items))) { Position = or.Position }
            : null;

        bool Collect(Expression alternative)
        {
            switch (alternative)
            {
                case BinaryOperation { Operator: BinaryOperator.Or } further:
                    return Collect(further.Left) && Collect(further.Right);
                case BinaryOperation { Operator: BinaryOperator.Equal, Left: PropertyAccess { Target: Variable } left } equal when VariableNames.Of(equal.Right).Count == 0:
                    return Same(left, equal.Right);
                case BinaryOperation { Operator: BinaryOperator.Equal, Right: PropertyAccess { Target: Variable } right } equal when VariableNames.Of(equal.Left).Count == 0:
                    return Same(right, equal.Left);
                default:
                    return false;
            }
        }

        bool Same(Expression candidate, Expression value)
        {
            subject ??= candidate;
            items.Add(value);
            return subject == candidate;
        }
    }
}
