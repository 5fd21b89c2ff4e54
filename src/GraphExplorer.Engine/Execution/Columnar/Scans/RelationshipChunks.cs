using GraphExplorer.Storage;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Engine.Execution.Columnar.Scans;

/// <summary>Goes through the relationships of a committed graph, of all types or some, as they lie in memory.</summary>
internal struct RelationshipChunks
{
    private const int ChunkBits = 8;
    private readonly GraphState? _graph;
    private readonly bool[]? _wanted;
    private readonly long _end;
    private long _next;

    /// <param name="graph">the graph, no draft</param>
    /// <param name="types">the types; null for all</param>
    /// <param name="from">the lowest id</param>
    /// <param name="to">ids are below this</param>
    internal RelationshipChunks(GraphState graph, int[]? types, long from, long to)
    {
        _graph = graph;
        _next = from;
        _end = Math.Min(to, graph.RelationshipIdUpperBound);
        if (types is not null)
        {
            _wanted = new bool[types.Max() + 1];
            foreach (var type in types)
            {
                _wanted[type] = true;
            }
        }
    }

    /// <summary>Whether there may be more.</summary>
    internal readonly bool IsOpen => _graph is not null && _next < _end;

    /// <summary>Writes the next relationships and their ends into rows from <paramref name="count"/> on, up to <paramref name="size"/>; answers how many there are then.</summary>
    internal int Fill(int count, int size, long[] ids, long[] starts, long[] ends)
    {
        while (count < size && _next < _end)
        {
            var number = _next >> ChunkBits;
            var chunkEnd = Math.Min((number + 1) << ChunkBits, _end);
            if (!_graph!.TryGetRelationships(number, out var chunk))
            {
                _next = chunkEnd;
                continue;
            }

            var entries = chunk.Entries;
            for (; _next < chunkEnd && count < size; _next++)
            {
                ref readonly var entry = ref entries[(int)(_next - chunk.FirstId)];
                if (IsWanted(entry))
                {
                    ids[count] = _next;
                    starts[count] = entry.Start;
                    ends[count++] = entry.End;
                }
            }
        }

        return count;
    }

    private readonly bool IsWanted(in RelationshipEntry entry) =>
        entry.IsPresent && (_wanted is null || (entry.Type < _wanted.Length && _wanted[entry.Type]));
}
