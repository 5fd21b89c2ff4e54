using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Statistics;
using GraphExplorer.Model;
using GraphExplorer.Storage.Statistics;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>How many entities lookups in an index find: by its histogram where the text has the values, else as many as on average.</summary>
/// <param name="statistics">the figures</param>
/// <param name="entities">the entities with the label or of the type of the index</param>
/// <param name="index">the index</param>
internal sealed class IndexEstimates(IGraphStatistics statistics, double entities, SchemaIndex index)
{
    private const double Substring = 0.05;
    private const double Prefix = 0.1;
    private const double Near = 0.05;
    private const double Present = 0.9;

    /// <summary>The entities that keys find, at least one.</summary>
    internal double Rows(params IReadOnlyList<IndexKey> keys)
    {
        if (keys.Count == index.Properties.Count && keys.Count > 1 && keys.All(key => key is ExactKey))
        {
            return index.Unique ? 1 : Math.Max(1, statistics.EntitiesPerKey(index));
        }

        if (index.Unique && index.Properties.Count == 1 && keys[0] is ExactKey)
        {
            return 1;
        }

        var (rows, exponent) = (entities, 1.0);
        for (var i = 0; i < keys.Count; i++)
        {
            var values = i == 0 ? statistics.Values(index) : null;
            rows *= Math.Pow(Math.Clamp(Share(keys[i], values), 0, 1), exponent);
            exponent /= 2;
        }

        return Math.Max(1, rows);
    }

    private double Share(IndexKey key, ValueDistribution? values) => key switch
    {
        ExactKey exact => Equal(exact.Value, values),
        AnyOfKey { List: ListLiteral list } => list.Items.Sum(item => Equal(item, values)),
        AnyOfKey => PredicateSelectivity.ListItems * Average,
        RangeKey range => Within(range, values),
        PrefixKey { Prefix: StringLiteral prefix } when values is not null => values.ShareWithPrefix(prefix.Value),
        PrefixKey => Prefix,
        SubstringKey { Text: StringLiteral text, AtEnd: var atEnd } when values is not null =>
            values.ShareWhere(value => value.IsString && (atEnd ? value.AsString().EndsWith(text.Value, StringComparison.Ordinal) : value.AsString().Contains(text.Value, StringComparison.Ordinal))),
        SubstringKey => Substring,
        PresentKey => values is null ? Present : 1 - values.NullShare,
        _ => Near,
    };

    private double Average => (index.Unique ? 1 : Math.Max(1, statistics.EntitiesPerKey(index))) / Math.Max(1, entities);

    private double Equal(Expression value, ValueDistribution? values) =>
        !index.Unique && values is not null && Literals.Of(value) is { } literal ? values.ShareEqual(literal) : Average;

    private static double Within(RangeKey range, ValueDistribution? values)
    {
        var lower = range.Lower is { } low ? Literals.Of(low.Value) : null;
        var upper = range.Upper is { } high ? Literals.Of(high.Value) : null;
        if (values is null || (lower is null && upper is null))
        {
            return range is { Lower: not null, Upper: not null } ? PredicateSelectivity.TwoBounds : PredicateSelectivity.OneBound;
        }

        var share = values.ShareWithin(lower ?? GraphValue.Null, range.Lower?.Inclusive ?? true, upper ?? GraphValue.Null, range.Upper?.Inclusive ?? true);
        var isOneUnknown = (range.Lower is not null && lower is null) || (range.Upper is not null && upper is null);
        return isOneUnknown ? share * PredicateSelectivity.OneBound : share;
    }
}
