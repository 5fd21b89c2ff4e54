using System.Runtime.CompilerServices;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Scans;

/// <summary>Counts self-loops by type, and remembers the counts of a state of the graph for as long as that state is in use.</summary>
internal static class SelfLoops
{
    private const int ChunkSize = 256;
    private static readonly ConditionalWeakTable<GraphState, long[]> Known = [];

    /// <summary>The number of self-loops by the token of their type; types past the end have none.</summary>
    internal static long[] Count(ExecutionState state)
    {
        var graph = state.Graph;
        if (graph.IsDraft)
        {
            return CountInDraft(state, graph);
        }

        if (Known.TryGetValue(graph, out var counts))
        {
            return counts;
        }

        counts = new long[graph.Store.RelationshipTypes.Count];
        for (var number = 0L; number * ChunkSize < graph.RelationshipIdUpperBound; number++)
        {
            state.ThrowIfCancelled();
            if (!graph.TryGetRelationships(number, out var chunk))
            {
                continue;
            }

            state.DbHits++;
            foreach (ref readonly var entry in chunk.Entries)
            {
                if (entry.Start == entry.End && entry.IsPresent)
                {
                    counts[entry.Type]++;
                }
            }
        }

        Known.AddOrUpdate(graph, counts);
        return counts;
    }

    private static long[] CountInDraft(ExecutionState state, GraphState graph)
    {
        var counts = new long[graph.Store.RelationshipTypes.Count];
        var cursor = graph.AllRelationships();
        while (cursor.MoveNext())
        {
            state.ThrowIfCancelled();
            state.DbHits++;
            var record = graph.Relationship(cursor.Current);
            counts[record.Type] += record.StartNode == record.EndNode ? 1 : 0;
        }

        return counts;
    }
}
