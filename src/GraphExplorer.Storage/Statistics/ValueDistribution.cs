using GraphExplorer.Model;

namespace GraphExplorer.Storage.Statistics;

/// <summary>
/// The values of a property over the nodes of a label or the relationships of a type: an equi-depth histogram whose bounds are values at
/// equal distances of all in order. All shares are of all entities, those without the property included.
/// </summary>
public sealed class ValueDistribution
{
    /// <summary>A value that a sample holds so often is common; the share of a rarer one is that of the average.</summary>
    private const int Common = 4;
    private readonly GraphValue[] _ordered;
    private readonly double _present;
    private readonly bool _whole;
    private readonly double _rareShare;

    private ValueDistribution(GraphValue[] ordered, double present, double distinct, bool whole)
    {
        _ordered = ordered;
        _present = present;
        _whole = whole;
        DistinctValues = distinct;
        var (common, values) = (0, 0);
        foreach (var (_, count) in Runs())
        {
            if (count >= Common)
            {
                common += count;
                values++;
            }
        }

        var rare = Math.Max(ordered.Length - common, 0.5);
        _rareShare = ordered.Length == 0 ? 0 : present * rare / ordered.Length / Math.Max(1, distinct - values);
        MeanEqual = distinct < 1 ? 0 : present / distinct;
    }

    /// <summary>The share of entities that do not have the property.</summary>
    public double NullShare => 1 - _present;

    /// <summary>The number of different values.</summary>
    public double DistinctValues { get; }

    /// <summary>The share that a value has on average, which is assumed of one that is not known.</summary>
    public double MeanEqual { get; }

    /// <summary>The values at equal distances, ascending.</summary>
    public IReadOnlyList<GraphValue> Bounds => _ordered;

    /// <summary>From values in any order.</summary>
    /// <param name="values">Those of the entities looked at that have one.</param>
    /// <param name="looked">The entities looked at.</param>
    /// <param name="population">All entities.</param>
    internal static ValueDistribution OfSample(List<GraphValue> values, int looked, long population)
    {
        var ordered = values.ToArray();
        Array.Sort(ordered, ValueOrdering.Instance);
        var present = looked == 0 ? 0 : (double)ordered.Length / looked;
        return new ValueDistribution(ordered, present, Distinct(ordered, population * present), looked >= population);
    }

    /// <summary>From values in order.</summary>
    /// <param name="ordered">The values, at equal distances of those that are there.</param>
    /// <param name="present">The entities that have one.</param>
    /// <param name="population">All entities.</param>
    /// <param name="distinct">The different values, where that is known.</param>
    internal static ValueDistribution OfOrdered(List<GraphValue> ordered, long present, long population, long? distinct)
    {
        var values = ordered.ToArray();
        return new ValueDistribution(values, population == 0 ? 0 : Math.Min(1, (double)present / population), distinct ?? Distinct(values, present), values.Length == present);
    }

    /// <summary>The share whose value equals one.</summary>
    public double ShareEqual(GraphValue value)
    {
        var count = Rank(value, after: true) - Rank(value, after: false);
        return _whole || count >= Common ? Part(count) : _rareShare;
    }

    /// <summary>The share whose value lies within bounds that compare with it; a null bound is open.</summary>
    public double ShareWithin(GraphValue lower, bool lowerInclusive, GraphValue upper, bool upperInclusive)
    {
        if (_ordered.Length == 0 || (lower.IsNull && upper.IsNull))
        {
            return 0;
        }

        var first = lower.IsNull ? FirstLike(upper) : Rank(lower, after: !lowerInclusive);
        var last = upper.IsNull ? PastLike(lower) : Rank(upper, after: upperInclusive);
        return AtLeastRare(last - first);
    }

    /// <summary>The share whose value is a string that starts with a text.</summary>
    public double ShareWithPrefix(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var low = Rank(prefix, after: false);
        var high = low;
        for (var step = _ordered.Length; step > 0; step >>= 1)
        {
            while (high + step <= _ordered.Length && _ordered[high + step - 1] is { IsString: true } value && value.AsString().StartsWith(prefix, StringComparison.Ordinal))
            {
                high += step;
            }
        }

        return AtLeastRare(high - low);
    }

    /// <summary>The share of the values for which a test holds.</summary>
    public double ShareWhere(Func<GraphValue, bool> test) => AtLeastRare(_ordered.Count(test));

    /// <summary>The values that are met most often, with their shares, the most common first.</summary>
    /// <param name="most">At most so many.</param>
    public IReadOnlyList<(GraphValue Value, double Share)> MostCommon(int most) =>
    [
        .. Runs()
            .Where(run => run.Count >= (_whole ? 1 : Common))
            .OrderByDescending(run => run.Count)
            .Take(most)
            .Select(run => (_ordered[run.First], Part(run.Count))),
    ];

    /// <summary>How many different values all have, judged by those of a sample: Haas and Stokes 1998, the estimator that they call Duj1.</summary>
    private static double Distinct(GraphValue[] ordered, double population)
    {
        var (different, once) = (0, 0);
        for (var i = 0; i < ordered.Length;)
        {
            var first = i;
            while (++i < ordered.Length && ValueOrdering.Instance.Compare(ordered[first], ordered[i]) == 0)
            {
            }

            different++;
            once += i - first == 1 ? 1 : 0;
        }

        var looked = (double)ordered.Length;
        return looked == 0 || population <= looked ? different : Math.Clamp(looked * different / (looked - once + (once * looked / population)), different, population);
    }

    private IEnumerable<(int First, int Count)> Runs()
    {
        for (var i = 0; i < _ordered.Length;)
        {
            var first = i;
            while (++i < _ordered.Length && ValueOrdering.Instance.Compare(_ordered[first], _ordered[i]) == 0)
            {
            }

            yield return (first, i - first);
        }
    }

    private double Part(int count) => _ordered.Length == 0 ? 0 : _present * Math.Max(0, count) / _ordered.Length;

    /// <summary>What a sample does not hold may be there all the same.</summary>
    private double AtLeastRare(int count) => _whole ? Part(count) : Math.Max(Part(count), Math.Min(_rareShare, Part(1) / 2));

    private int Rank(GraphValue value, bool after)
    {
        var (low, high) = (0, _ordered.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            var order = ValueOrdering.Instance.Compare(_ordered[middle], value);
            (low, high) = order < 0 || (after && order == 0) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int FirstLike(GraphValue value)
    {
        var place = Rank(value, after: false);
        var (low, high) = (0, place);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = IsLike(_ordered[middle], value) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private int PastLike(GraphValue value)
    {
        var (low, high) = (Rank(value, after: false), _ordered.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = IsLike(_ordered[middle], value) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool IsLike(GraphValue one, GraphValue other) => one.Kind == other.Kind || (one.IsNumber && other.IsNumber);
}
