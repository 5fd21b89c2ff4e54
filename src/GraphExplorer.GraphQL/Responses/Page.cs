using GraphExplorer.GraphQL.QueryTree;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Responses;

/// <summary>The edges of one page as a row holds them.</summary>
/// <param name="Connection">the row's map</param>
/// <param name="Edges">the edges, with the one that only tells that more follow</param>
/// <param name="Size">how many are shown at most</param>
internal readonly record struct Page(MapValue Connection, ListValue Edges, int Size)
{
    internal bool HasMore => Edges.Count > Size;

    internal ReadOnlySpan<GraphValue> Items => HasMore ? Edges.Span[..Size] : Edges.Span;

    /// <summary>The page; null when the map does not hold one.</summary>
    internal static Page? Of(MapValue connection, PageSize[] pages, int slot)
    {
        var edges = connection.GetOrNull(ConnectionValue.Edges);
        return edges.IsNull
            ? new Page(connection, ListValue.Empty, 0)
            : edges.IsList ? new Page(connection, edges.AsList(), pages[slot].Size) : null;
    }
}
