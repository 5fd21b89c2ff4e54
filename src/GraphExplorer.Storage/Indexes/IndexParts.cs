using GraphExplorer.Model;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Indexes;

/// <summary>The parts of a value by which text and point indexes find it: each run of three UTF-16 units of a string, the cell of a point.</summary>
internal static class IndexParts
{
    /// <summary>The length of the runs.</summary>
    internal const int GramLength = 3;

    /// <summary>Longer strings are entered once, below the empty string, and looked at one by one.</summary>
    internal const int LongestGrammed = 8_192;

    /// <summary>The number of values of a part's key.</summary>
    internal static int Arity(StoredIndexKind kind) => kind == StoredIndexKind.Point ? 2 : 1;

    /// <summary>The keys of a value's parts, each once.</summary>
    internal static IEnumerable<GraphValue[]> Of(GraphValue value, StringPool strings)
    {
        if (value.IsString)
        {
            return Grams(value.AsString()).Select(gram => new[] { GraphValue.FromString(strings.Share(gram)) });
        }

        var point = value.AsPoint();
        return [[point.SrId, PointCells.Of(point)]];
    }

    /// <summary>The distinct runs of a string.</summary>
    internal static HashSet<string> Grams(string text)
    {
        var grams = new HashSet<string>(StringComparer.Ordinal);
        if (text.Length > LongestGrammed)
        {
            grams.Add(string.Empty);
            return grams;
        }

        for (var i = 0; i + GramLength <= text.Length; i++)
        {
            grams.Add(text.Substring(i, GramLength));
        }

        return grams;
    }
}
