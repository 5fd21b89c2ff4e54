using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Scans;

/// <summary>Reads the ids that a seek by id is given: one or a list, as numbers or as element ids.</summary>
internal static class EntityIds
{
    private const string NodePrefix = "4:";
    private const string RelationshipPrefix = "5:";

    /// <summary>Fills <paramref name="ids"/> with the distinct ids in order; what cannot be an id of this database is left out.</summary>
    internal static void Read(GraphValue value, bool elementIds, bool relationships, string databaseId, List<long> ids, HashSet<long> seen)
    {
        ids.Clear();
        seen.Clear();
        if (value.IsList)
        {
            foreach (var item in value.AsList().Span)
            {
                Add(item, elementIds, relationships, databaseId, ids, seen);
            }
        }
        else
        {
            Add(value, elementIds, relationships, databaseId, ids, seen);
        }
    }

    private static void Add(GraphValue value, bool elementIds, bool relationships, string databaseId, List<long> ids, HashSet<long> seen)
    {
        long id;
        if (elementIds)
        {
            if (!value.IsString || !TryParse(value.AsString(), relationships ? RelationshipPrefix : NodePrefix, databaseId, out id))
            {
                return;
            }
        }
        else if (value.IsInteger)
        {
            id = value.AsInteger();
        }
        else if (value.IsFloat && value.AsFloat() == Math.Floor(value.AsFloat()) && Math.Abs(value.AsFloat()) < long.MaxValue)
        {
            id = (long)value.AsFloat();
        }
        else
        {
            return;
        }

        if (id >= 0 && seen.Add(id))
        {
            ids.Add(id);
        }
    }

    private static bool TryParse(string text, string prefix, string databaseId, out long id)
    {
        id = -1;
        var at = prefix.Length + databaseId.Length;
        return text.Length > at + 1
            && text.StartsWith(prefix, StringComparison.Ordinal)
            && string.CompareOrdinal(text, prefix.Length, databaseId, 0, databaseId.Length) == 0
            && text[at] == ':'
            && long.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out id);
    }
}
