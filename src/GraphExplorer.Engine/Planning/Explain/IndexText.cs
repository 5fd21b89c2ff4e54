using GraphExplorer.Cypher.Writing;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Explain;

/// <summary>Names and describes lookups in indexes, as Neo4j's EXPLAIN does.</summary>
internal static class IndexText
{
    /// <summary>The operator's name after the entity, such as <c>IndexContainsScan</c>.</summary>
    internal static string Operator(IndexLookup lookup) => lookup.Keys[^1] switch
    {
        SubstringKey key => key.AtEnd ? "IndexEndsWithScan" : "IndexContainsScan",
        PresentKey when lookup.Keys.Count == 1 => "IndexScan",
        RangeKey or PrefixKey or BoxKey or DistanceKey when lookup.Keys.Count == 1 => "IndexSeekByRange",
        _ when lookup.Unique => "UniqueIndexSeek",
        _ => "IndexSeek",
    };

    /// <summary>The index, what is looked up in it, and the pattern whose entity it finds.</summary>
    internal static string Details(IndexLookup lookup, string pattern)
    {
        var kind = lookup.Unique ? "UNIQUE" : $"{lookup.Kind.ToString().ToUpperInvariant()} INDEX";
        var properties = string.Join(", ", lookup.Properties.Select(Name));
        return $"{kind} {pattern}({properties}) WHERE {string.Join(" AND ", lookup.Keys.Select((key, i) => Condition(key, Name(lookup.Properties[i]))))}";
    }

    private static string Condition(IndexKey key, string property) => key switch
    {
        ExactKey exact => $"{property} = {ExpressionText.Of(exact.Value)}",
        AnyOfKey any => $"{property} IN {ExpressionText.Of(any.List)}",
        RangeKey range => string.Join(" AND ", Bounds(range, property)),
        PrefixKey prefix => $"{property} STARTS WITH {ExpressionText.Of(prefix.Prefix)}",
        SubstringKey text => $"{property} {(text.AtEnd ? "ENDS WITH" : "CONTAINS")} {ExpressionText.Of(text.Text)}",
        BoxKey box => $"point.withinBBox({property}, {ExpressionText.Of(box.LowerLeft)}, {ExpressionText.Of(box.UpperRight)})",
        DistanceKey distance => $"point.distance({property}, {ExpressionText.Of(distance.Center)}) <= {ExpressionText.Of(distance.Distance)}",
        _ => $"{property} IS NOT NULL",
    };

    private static IEnumerable<string> Bounds(RangeKey range, string property)
    {
        if (range.Lower is { } lower)
        {
            yield return $"{property} {(lower.Inclusive ? ">=" : ">")} {ExpressionText.Of(lower.Value)}";
        }

        if (range.Upper is { } upper)
        {
            yield return $"{property} {(upper.Inclusive ? "<=" : "<")} {ExpressionText.Of(upper.Value)}";
        }
    }

    private static string Name(string name) => CypherWriter.WriteName(name);
}
