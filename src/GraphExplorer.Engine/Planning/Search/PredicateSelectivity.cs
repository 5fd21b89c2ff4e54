using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Statistics;
using GraphExplorer.Model;
using GraphExplorer.Storage.Statistics;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>The part of rows that predicates let pass: by the values that properties have where those are known, else by rule of thumb.</summary>
/// <param name="statistics">the figures</param>
/// <param name="labels">the labels demanded of a variable</param>
/// <param name="types">the types of a relationship; null for a variable that is none</param>
internal sealed class PredicateSelectivity(IGraphStatistics statistics, Func<string, IReadOnlyList<string>> labels, Func<string, IReadOnlyList<string>?> types)
{
    /// <summary>Of a comparison for equality of which nothing is known.</summary>
    internal const double Equality = 0.1;

    /// <summary>Of one bound that is not known.</summary>
    internal const double OneBound = 0.3;

    /// <summary>Of a lower and an upper bound that are not known.</summary>
    internal const double TwoBounds = 0.09;

    /// <summary>Of a test on the text of a string.</summary>
    private const double Text = 0.1;

    /// <summary>Of all else.</summary>
    private const double Unknown = 0.75;

    /// <summary>The items that a list is assumed to have which is not known.</summary>
    internal const double ListItems = 10;

    /// <summary>What passes nothing by the figures may pass a little all the same.</summary>
    private const double Least = 1e-7;

    private const int ManyTypes = 16;

    /// <summary>
    /// The part that passes all. Predicates over one entity are rarely independent, so the strictest counts in full, the next by its square
    /// root, the next by its fourth root and so on.
    /// </summary>
    /// <param name="predicates">the predicates</param>
    /// <param name="known">the part that one passes, where the caller knows better</param>
    internal double OfAll(IEnumerable<Expression> predicates, Func<Expression, double?>? known = null)
    {
        var byEntity = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        var bounds = new Dictionary<(string, string), List<BinaryOperation>>();
        var independent = 1.0;
        foreach (var predicate in predicates)
        {
            if (known?.Invoke(predicate) is { } share)
            {
                Add(predicate, share);
            }
            else if (Bound(predicate) is var (property, _, _, _))
            {
                var key = (((Variable)property.Target).Name, property.Key);
                if (!bounds.TryGetValue(key, out var pair))
                {
                    bounds.Add(key, pair = []);
                }

                pair.Add((BinaryOperation)predicate);
            }
            else
            {
                Add(predicate, Of(predicate));
            }
        }

        foreach (var pair in bounds.Values)
        {
            Add(pair[0], Within(pair));
        }

        return Math.Max(Least, byEntity.Values.Aggregate(independent, (all, shares) => all * BackOff(shares)));

        void Add(Expression predicate, double share)
        {
            if (VariableNames.Of(predicate) is { Count: 1 } names)
            {
                var name = names.First();
                if (!byEntity.TryGetValue(name, out var shares))
                {
                    byEntity.Add(name, shares = []);
                }

                shares.Add(share);
            }
            else
            {
                independent *= share;
            }
        }
    }

    private static double BackOff(List<double> shares)
    {
        shares.Sort();
        var (all, exponent) = (1.0, 1.0);
        foreach (var share in shares)
        {
            all *= Math.Pow(Math.Max(share, Least), exponent);
            exponent /= 2;
        }

        return all;
    }

    private double Of(Expression predicate) => predicate switch
    {
        LabelPredicate { Operand: Variable variable } label => Labelled(variable.Name, label.Label),
        BinaryOperation { Operator: BinaryOperator.Equal } equal => Equal(equal.Left, equal.Right),
        BinaryOperation { Operator: BinaryOperator.NotEqual } different => NotEqual(different),
        BinaryOperation { Operator: BinaryOperator.In } membership => In(membership.Left, membership.Right),
        BinaryOperation { Operator: BinaryOperator.LessThan or BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual } =>
            Bound(predicate) is null ? OneBound : Within([(BinaryOperation)predicate]),
        BinaryOperation { Operator: BinaryOperator.StartsWith, Right: StringLiteral prefix } starts => Share(starts.Left, values => values.ShareWithPrefix(prefix.Value)) ?? Text,
        BinaryOperation { Operator: BinaryOperator.EndsWith, Right: StringLiteral end } ends =>
            Share(ends.Left, values => values.ShareWhere(value => value.IsString && value.AsString().EndsWith(end.Value, StringComparison.Ordinal))) ?? Text,
        BinaryOperation { Operator: BinaryOperator.Contains, Right: StringLiteral part } contains =>
            Share(contains.Left, values => values.ShareWhere(value => value.IsString && value.AsString().Contains(part.Value, StringComparison.Ordinal))) ?? Text,
        BinaryOperation { Operator: BinaryOperator.StartsWith or BinaryOperator.EndsWith or BinaryOperator.Contains or BinaryOperator.RegularExpressionMatch } => Text,
        BinaryOperation { Operator: BinaryOperator.And } both => OfAll([both.Left, both.Right]),
        BinaryOperation { Operator: BinaryOperator.Or } either => Either(Of(either.Left), Of(either.Right)),
        UnaryOperation { Operator: UnaryOperator.Not } not => Math.Max(0.01, 1 - Of(not.Operand)),
        NullPredicate presence => Share(presence.Operand, values => presence.Negated ? 1 - values.NullShare : values.NullShare) ?? (presence.Negated ? 0.9 : 0.1),
        BooleanLiteral truth => truth.Value ? 1 : 0,
        _ => Unknown,
    };

    private static double Either(double one, double other) => one + other - (one * other);

    private double Labelled(string variable, LabelExpression label) => label switch
    {
        LabelName name => types(variable) is { } own ? OfType(own, name.Name) : WithLabel(variable, name.Name),
        LabelDisjunction either => Math.Min(1, Labelled(variable, either.Left) + Labelled(variable, either.Right)),
        LabelConjunction both => Math.Min(Labelled(variable, both.Left), Labelled(variable, both.Right)),
        LabelNegation not => 1 - Labelled(variable, not.Operand),
        _ => 1,
    };

    private double OfType(IReadOnlyList<string> own, string type)
    {
        var all = own.Count == 0 ? statistics.RelationshipCount : own.Sum(statistics.RelationshipsOfType);
        return all <= 0 ? 1 : own.Count > 0 && !own.Contains(type, StringComparer.Ordinal) ? 0 : Math.Min(1, statistics.RelationshipsOfType(type) / all);
    }

    private double WithLabel(string variable, string label)
    {
        // A scan would begin at the rarest; the others are then tested on what it finds.
        var rarest = labels(variable).MinBy(statistics.NodesWithLabel);
        return rarest is not null && rarest != label
            ? statistics.ShareWithLabel(rarest, label)
            : statistics.NodeCount <= 0 ? 1 : Math.Min(1, statistics.NodesWithLabel(label) / statistics.NodeCount);
    }

    private double Equal(Expression left, Expression right)
    {
        if (Literals.Of(right) is { } value)
        {
            return Share(left, values => values.ShareEqual(value)) ?? Equality;
        }

        if (Literals.Of(left) is { } other)
        {
            return Share(right, values => values.ShareEqual(other)) ?? Equality;
        }

        // Of two properties each value of the one with fewer is among those of the other.
        return (Share(left, values => values.MeanEqual), Share(right, values => values.MeanEqual)) switch
        {
            ({ } one, { } two) => Math.Min(one, two),
            ({ } one, null) => one,
            (null, { } two) => two,
            _ => Equality,
        };
    }

    private double NotEqual(BinaryOperation different) => different is { Left: Variable, Right: Variable }
        ? 1
        : Math.Max(0, 1 - Equal(different.Left, different.Right) - (Share(different.Left, values => values.NullShare) ?? 0));

    private double In(Expression item, Expression list)
    {
        if (list is ListLiteral { Items: var items })
        {
            return items.Count == 0 ? 0 : Math.Min(1, items.Sum(one => Equal(item, one)));
        }

        return Share(item, values => Math.Min(1 - values.NullShare, ListItems * values.MeanEqual)) ?? Math.Min(1, ListItems * Equality);
    }

    /// <summary>A comparison of a property with something else: from the property's side, whether that is its lower bound.</summary>
    private static (PropertyAccess Property, Expression Value, bool IsLower, bool Inclusive)? Bound(Expression predicate)
    {
        if (predicate is not BinaryOperation
            {
                Operator: BinaryOperator.LessThan or BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual,
            } comparison)
        {
            return null;
        }

        var inclusive = comparison.Operator is BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThanOrEqual;
        var greater = comparison.Operator is BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual;
        return comparison switch
        {
            { Left: PropertyAccess { Target: Variable } left, Right: not PropertyAccess } => (left, comparison.Right, greater, inclusive),
            { Right: PropertyAccess { Target: Variable } right, Left: not PropertyAccess } => (right, comparison.Left, !greater, inclusive),
            _ => null,
        };
    }

    private double Within(List<BinaryOperation> comparisons)
    {
        GraphValue lower = default;
        GraphValue upper = default;
        var (lowerInclusive, upperInclusive) = (true, true);
        var (unknownLower, unknownUpper) = (false, false);
        foreach (var comparison in comparisons)
        {
            var (_, value, isLower, inclusive) = Bound(comparison)!.Value;
            if (Literals.Of(value) is not { } literal)
            {
                (unknownLower, unknownUpper) = (unknownLower || isLower, unknownUpper || !isLower);
            }
            else if (isLower)
            {
                (lower, lowerInclusive) = (literal, inclusive);
            }
            else
            {
                (upper, upperInclusive) = (literal, inclusive);
            }
        }

        var unknown = (unknownLower, unknownUpper) switch
        {
            (true, true) => TwoBounds,
            (false, false) => 1,
            _ => OneBound,
        };
        return lower.IsNull && upper.IsNull
            ? unknown
            : unknown * (Share(Bound(comparisons[0])!.Value.Property, values => values.ShareWithin(lower, lowerInclusive, upper, upperInclusive)) ?? (lower.IsNull || upper.IsNull ? OneBound : TwoBounds));
    }

    /// <summary>A share by the values of a property; null where they are not known.</summary>
    private double? Share(Expression side, Func<ValueDistribution, double> share)
    {
        if (side is not PropertyAccess { Target: Variable { Name: var entity }, Key: var key })
        {
            return null;
        }

        if (types(entity) is not { } own)
        {
            return statistics.NodeValues(labels(entity).MinBy(statistics.NodesWithLabel), key) is { } values ? share(values) : null;
        }

        if (own.Count is 0 or > ManyTypes)
        {
            return statistics.RelationshipValues(null, key) is { } values ? share(values) : null;
        }

        var (total, sum) = (0.0, 0.0);
        foreach (var type in own)
        {
            if (statistics.RelationshipsOfType(type) is > 0 and var count && statistics.RelationshipValues(type, key) is { } values)
            {
                total += count;
                sum += count * share(values);
            }
        }

        return total <= 0 ? null : sum / total;
    }
}
