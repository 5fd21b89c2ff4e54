using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Writing;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Patterns;
using GraphExplorer.Engine.Planning.Statistics;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>What USING INDEX and USING SCAN demand of a plan.</summary>
internal static class PlanHints
{
    /// <summary>Whether a leaf is what a hint demands.</summary>
    internal static bool Follows(LogicalPlan plan, MatchHint hint) => plan switch
    {
        NodeByLabelScan scan => hint.Kind == MatchHintKind.Scan && scan.Label == hint.Names[0],
        RelationshipTypeScan scan => hint.Kind == MatchHintKind.Scan && scan.Types.Contains(hint.Names[0], StringComparer.Ordinal),
        Filter filter => Follows(filter.Source, hint),
        NodeIndexSeek seek => Names(hint, StoredIndexKind.Range, seek.Label, seek.Properties),
        NodeIndexRangeSeek seek => Names(hint, StoredIndexKind.Range, seek.Label, [seek.Property]),
        NodeIndexPrefixSeek seek => Names(hint, StoredIndexKind.Range, seek.Label, [seek.Property]),
        NodeIndexScan scan => Names(hint, StoredIndexKind.Range, scan.Label, [scan.Property]),
        NodeIndexLookup seek => Names(hint, seek.Lookup.Kind, seek.Lookup.LabelOrType, seek.Lookup.Properties),
        RelationshipIndexLookup seek => Names(hint, seek.Lookup.Kind, seek.Lookup.LabelOrType, seek.Lookup.Properties),
        _ => false,
    };

    /// <summary>Throws <see cref="GraphException"/> for a hint that the plan does not follow although its index is there. One without its index is only warned of.</summary>
    internal static void Verify(QueryGraph graph, IReadOnlySet<object> solved, ISchemaCatalogue schema)
    {
        foreach (var hint in graph.Hints)
        {
            if (!solved.Contains(hint) && (hint.Kind == MatchHintKind.Scan || HasIndex(hint, schema)))
            {
                throw new GraphException(
                    StatusCodes.ExecutionFailed,
                    $"Failed to fulfil the hints of the query.\nCould not solve these hints: `{Text(hint)}`",
                    hint.Position,
                    "A node or relationship that is bound already, or whose value is compared with one that is bound only later, is not looked up in an index.");
            }
        }
    }

    /// <summary>Whether there is an index as a hint names it.</summary>
    internal static bool HasIndex(MatchHint hint, ISchemaCatalogue schema) =>
        schema.NodeIndexes(hint.Names[0]).Concat(schema.RelationshipIndexes(hint.Names[0]))
            .Any(index => Names(hint, index.Kind, index.Label, index.Properties));

    private static bool Names(MatchHint hint, StoredIndexKind kind, string label, IReadOnlyList<string> properties) =>
        hint.Names[0] == label
        && hint.Names.Skip(1).SequenceEqual(properties, StringComparer.Ordinal)
        && hint.Kind switch
        {
            MatchHintKind.Index => true,
            MatchHintKind.TextIndex => kind == StoredIndexKind.Text,
            MatchHintKind.RangeIndex => kind == StoredIndexKind.Range,
            MatchHintKind.PointIndex => kind == StoredIndexKind.Point,
            _ => false,
        };

    private static string Text(MatchHint hint)
    {
        var entity = $"{CypherWriter.WriteName(hint.Variable)}:{CypherWriter.WriteName(hint.Names[0])}";
        var kind = hint.Kind switch
        {
            MatchHintKind.Scan => "SCAN",
            MatchHintKind.TextIndex => "TEXT INDEX",
            MatchHintKind.RangeIndex => "RANGE INDEX",
            MatchHintKind.PointIndex => "POINT INDEX",
            _ => "INDEX",
        };
        return hint.Kind == MatchHintKind.Scan ? $"USING SCAN {entity}" : $"USING {kind} {entity}({string.Join(", ", hint.Names.Skip(1).Select(CypherWriter.WriteName))})";
    }
}
