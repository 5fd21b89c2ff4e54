using GraphExplorer.Model;

namespace GraphExplorer.Storage.Indexes;

/// <summary>Looks up by the parts of values: substrings in text indexes, boxes in point indexes.</summary>
internal static class PartLookup
{
    // Beyond a few runs each further one costs more than the strings that it still rules out.
    private const int MostGrams = 8;

    /// <summary>The entities whose string may hold a text of at least three units, ascending by id.</summary>
    internal static List<int> Candidates(IndexNode? parts, string text)
    {
        List<int>? found = null;
        var grams = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + IndexParts.GramLength <= text.Length && grams.Count < MostGrams; i++)
        {
            if (!grams.Add(text.Substring(i, IndexParts.GramLength)))
            {
                continue;
            }

            var holders = Holders(parts, text.Substring(i, IndexParts.GramLength));
            found = found is null ? holders : Intersect(found, holders);
            if (found.Count == 0)
            {
                break;
            }
        }

        var candidates = found ?? [];
        candidates.AddRange(Holders(parts, string.Empty));
        candidates.Sort();
        return candidates;
    }

    /// <summary>The entities whose point may lie between two corners, each once.</summary>
    internal static List<int> InBox(IndexNode? parts, Point lower, Point upper)
    {
        var found = new List<int>();
        if (parts is null)
        {
            return found;
        }

        GraphValue[] system = [lower.SrId];
        foreach (var (first, last) in PointCells.Cover(lower, upper))
        {
            Collect(new IndexScan(parts, 2, new IndexBound(IndexPlace.Before, first, system), new IndexBound(IndexPlace.After, last, system)), found);
        }

        return found;
    }

    private static List<int> Holders(IndexNode? parts, string gram)
    {
        var found = new List<int>();
        if (parts is not null)
        {
            Collect(new IndexScan(parts, 1, new IndexBound(IndexPlace.Before, gram), new IndexBound(IndexPlace.After, gram)), found);
        }

        return found;
    }

    private static void Collect(IndexScan scan, List<int> found)
    {
        while (scan.NextRun(out var ids, out var from, out var to))
        {
            found.AddRange(ids.AsSpan(from, to - from));
        }
    }

    private static List<int> Intersect(List<int> one, List<int> other)
    {
        var both = new List<int>();
        var j = 0;
        foreach (var id in one)
        {
            while (j < other.Count && other[j] < id)
            {
                j++;
            }

            if (j < other.Count && other[j] == id)
            {
                both.Add(id);
            }
        }

        return both;
    }
}
