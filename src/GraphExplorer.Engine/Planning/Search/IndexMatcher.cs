using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Patterns;
using GraphExplorer.Engine.Planning.Statistics;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>Finds what of some predicates over an entity can be looked up in an index.</summary>
/// <param name="variable">the entity</param>
/// <param name="usable">the predicates whose other variables are bound</param>
internal sealed class IndexMatcher(string variable, IReadOnlyList<Predicate> usable)
{
    /// <summary>The ways to look up in an index.</summary>
    internal IEnumerable<IndexMatch> Of(SchemaIndex index) => index.Kind switch
    {
        StoredIndexKind.Text => OfText(index.Properties[0]),
        StoredIndexKind.Point => OfPoint(index.Properties[0]),
        _ => OfRange(index),
    };

    private IEnumerable<IndexMatch> OfRange(SchemaIndex index)
    {
        var keys = new List<IndexKey>();
        var solves = new List<Predicate>();
        var place = 0;
        while (place < index.Properties.Count && Find(predicate => Equal(predicate, index.Properties[place])) is var (predicate, value))
        {
            keys.Add(new ExactKey(value));
            solves.Add(predicate);
            place++;
        }

        // All properties must be there for an entity to be in the index.
        for (var later = place; later < index.Properties.Count; later++)
        {
            if (!usable.Any(candidate => ImpliesPresence(candidate, index.Properties[later])))
            {
                yield break;
            }
        }

        if (place == index.Properties.Count)
        {
            yield return Match(keys, solves);
            yield break;
        }

        foreach (var tail in Tails(index.Properties[place]))
        {
            yield return Match([.. keys, .. tail.Keys], [.. solves, .. tail.Solves]);
        }
    }

    private IEnumerable<IndexMatch> Tails(string property)
    {
        if (Find(predicate => Membership(predicate, property)) is var (membership, list))
        {
            yield return Match([new AnyOfKey(list)], [membership]);
        }

        if (Range(property) is { } range)
        {
            yield return range;
        }

        if (Find(predicate => Text(predicate, property, BinaryOperator.StartsWith)) is var (prefix, text))
        {
            yield return Match([new PrefixKey(text)], [prefix]);
        }

        foreach (var predicate in usable.Where(candidate => ImpliesPresence(candidate, property)))
        {
            // Only IS NOT NULL is then known to hold; any other predicate is tested afterwards.
            yield return Match([new PresentKey()], predicate.Expression is NullPredicate ? [predicate] : []);
            yield break;
        }
    }

    private IEnumerable<IndexMatch> OfText(string property)
    {
        // The index holds strings alone, so a value that may be something else cannot be looked for in it.
        if (Find(predicate => Equal(predicate, property)) is (var equal, StringLiteral value))
        {
            yield return Match([new ExactKey(value)], [equal]);
        }

        if (Find(predicate => Membership(predicate, property)) is (var membership, ListLiteral list) && list.Items.All(item => item is StringLiteral))
        {
            yield return Match([new AnyOfKey(list)], [membership]);
        }

        if (Find(predicate => Text(predicate, property, BinaryOperator.Contains)) is var (contains, inner))
        {
            yield return Match([new SubstringKey(inner, AtEnd: false)], [contains]);
        }

        if (Find(predicate => Text(predicate, property, BinaryOperator.EndsWith)) is var (endsWith, end))
        {
            yield return Match([new SubstringKey(end, AtEnd: true)], [endsWith]);
        }

        if (Find(predicate => Text(predicate, property, BinaryOperator.StartsWith)) is var (prefix, start))
        {
            yield return Match([new PrefixKey(start)], [prefix]);
        }
    }

    private IEnumerable<IndexMatch> OfPoint(string property)
    {
        if (Find(predicate => Equal(predicate, property)) is (var equal, FunctionInvocation { Name: ["point"] } value))
        {
            yield return Match([new ExactKey(value)], [equal]);
        }

        foreach (var predicate in usable)
        {
            var key = predicate.Expression switch
            {
                FunctionInvocation { Arguments: [var point, var lower, var upper] } call when IsCall(call, "withinBBox") && IsProperty(point, property) && IsFree(lower) && IsFree(upper) =>
                    new BoxKey(lower, upper),
                BinaryOperation { Operator: BinaryOperator.LessThan or BinaryOperator.LessThanOrEqual } less => Distance(less.Left, less.Right, property),
                BinaryOperation { Operator: BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual } greater => Distance(greater.Right, greater.Left, property),
                _ => (IndexKey?)null,
            };
            if (key is not null)
            {
                yield return new IndexMatch([key], [], Reads([predicate]));
            }
        }
    }

    private DistanceKey? Distance(Expression call, Expression limit, string property)
    {
        if (call is not FunctionInvocation { Arguments: [var one, var other] } distance || !IsCall(distance, "distance") || !IsFree(limit))
        {
            return null;
        }

        return IsProperty(one, property) && IsFree(other) ? new DistanceKey(other, limit)
            : IsProperty(other, property) && IsFree(one) ? new DistanceKey(one, limit)
            : null;
    }

    private static bool IsCall(FunctionInvocation call, string name) =>
        call.Name is ["point", var own] && string.Equals(own, name, StringComparison.OrdinalIgnoreCase);

    private IndexMatch? Range(string property)
    {
        SeekBound? lower = null;
        SeekBound? upper = null;
        var solves = new List<Predicate>();
        foreach (var predicate in usable)
        {
            if (Bound(predicate, property) is not var (isLower, bound) || (isLower ? lower : upper) is not null)
            {
                continue;
            }

            (lower, upper) = isLower ? (bound, upper) : (lower, bound);
            solves.Add(predicate);
        }

        return solves.Count == 0 ? null : Match([new RangeKey(lower, upper)], solves);
    }

    private IndexMatch Match(IReadOnlyList<IndexKey> keys, IReadOnlyList<Predicate> solves) => new(keys, solves, Reads(solves));

    private string[] Reads(IEnumerable<Predicate> predicates) =>
        [.. predicates.SelectMany(predicate => predicate.Dependencies).Where(name => name != variable).Distinct(StringComparer.Ordinal)];

    private (Predicate Predicate, Expression Value)? Find(Func<Predicate, Expression?> match)
    {
        foreach (var predicate in usable)
        {
            if (match(predicate) is { } value)
            {
                return (predicate, value);
            }
        }

        return null;
    }

    private Expression? Equal(Predicate predicate, string property) => predicate.Expression switch
    {
        BinaryOperation { Operator: BinaryOperator.Equal } equal when IsProperty(equal.Left, property) && IsFree(equal.Right) => equal.Right,
        BinaryOperation { Operator: BinaryOperator.Equal } equal when IsProperty(equal.Right, property) && IsFree(equal.Left) => equal.Left,
        _ => null,
    };

    private Expression? Membership(Predicate predicate, string property) =>
        predicate.Expression is BinaryOperation { Operator: BinaryOperator.In } membership && IsProperty(membership.Left, property) && IsFree(membership.Right)
            ? membership.Right
            : null;

    private Expression? Text(Predicate predicate, string property, BinaryOperator comparison) =>
        predicate.Expression is BinaryOperation operation && operation.Operator == comparison && IsProperty(operation.Left, property) && IsFree(operation.Right)
            ? operation.Right
            : null;

    private (bool IsLower, SeekBound Bound)? Bound(Predicate predicate, string property)
    {
        if (predicate.Expression is not BinaryOperation
            {
                Operator: BinaryOperator.LessThan or BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual,
            } comparison)
        {
            return null;
        }

        var left = IsProperty(comparison.Left, property);
        var value = left ? comparison.Right : comparison.Left;
        if ((!left && !IsProperty(comparison.Right, property)) || !IsFree(value))
        {
            return null;
        }

        var inclusive = comparison.Operator is BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThanOrEqual;
        var greater = comparison.Operator is BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual;
        return (greater == left, new SeekBound(value, inclusive));
    }

    // A predicate that is only true when the property is there.
    private bool ImpliesPresence(Predicate predicate, string property) =>
        predicate.Expression is NullPredicate { Negated: true } exists ? IsProperty(exists.Operand, property)
        : Equal(predicate, property) is not null || Membership(predicate, property) is not null || Bound(predicate, property) is not null
            || Text(predicate, property, BinaryOperator.StartsWith) is not null || Text(predicate, property, BinaryOperator.EndsWith) is not null
            || Text(predicate, property, BinaryOperator.Contains) is not null;

    private bool IsProperty(Expression expression, string property) =>
        expression is PropertyAccess { Target: Variable target } access && target.Name == variable && access.Key == property;

    private bool IsFree(Expression expression) => !VariableNames.Of(expression).Contains(variable);
}
