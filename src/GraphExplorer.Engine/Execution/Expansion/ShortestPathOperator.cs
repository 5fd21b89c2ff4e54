using GraphExplorer.Engine.Execution.Rows;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>Finds one or all shortest paths between two bound nodes.</summary>
internal sealed class ShortestPathOperator(Operator source, ShortestPathSearch pattern) : Operator
{
    private readonly BidirectionalSearch _search = new();
    private readonly ExhaustivePathSearch _exhaustive = new();
    private readonly Queue<PathReference> _found = [];
    private MemoryTracker? _memory;
    private long _taken;
    private bool _streaming;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        Forget();
        source.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        while (true)
        {
            if (_streaming)
            {
                if (_search.Next() is { } path)
                {
                    Write(path, state.Frame);
                    return true;
                }

                _streaming = false;
            }

            if (_found.TryDequeue(out var found))
            {
                Write(found, state.Frame);
                return true;
            }

            if (!source.MoveNext(state))
            {
                return false;
            }

            state.ThrowIfCancelled();
            if (!Find(state) && pattern.OrNull)
            {
                state.Frame[pattern.PathSlot] = GraphValue.Null;
                state.Frame[pattern.RelationshipsSlot] = GraphValue.Null;
                return true;
            }
        }
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        Forget();
        source.Close();
    }

    private void Forget()
    {
        _search.Clear();
        _exhaustive.Clear();
        _found.Clear();
        _memory?.Release(_taken);
        _memory = null;
        _taken = 0;
        _streaming = false;
    }

    private bool Find(ExecutionState state)
    {
        Forget();
        var frame = state.Frame;
        if (!FrameReader.TryNode(frame[pattern.FromSlot], out var from) || !FrameReader.TryNode(frame[pattern.ToSlot], out var to))
        {
            return false;
        }

        var hasTypes = pattern.Types.TryResolve(state.Graph.Store.RelationshipTypes, out var types);
        if (from == to)
        {
            return FindFromNodeToItself(from, types, hasTypes, state);
        }

        if (!hasTypes || pattern.Maximum < 1)
        {
            return false;
        }

        if (pattern.PathPredicates.Length > 0)
        {
            return FindWithPredicates(from, to, types, state);
        }

        if (!_search.Search(pattern, from, to, types, !pattern.All, state))
        {
            return false;
        }

        if (pattern.All)
        {
            _streaming = true;
        }
        else
        {
            Keep(_search.Next()!, state);
        }

        return true;
    }

    private bool FindFromNodeToItself(long node, int[]? types, bool hasTypes, ExecutionState state)
    {
        if (pattern.Minimum > 0)
        {
            throw new GraphException(
                StatusCodes.ExecutionFailed,
                "The shortest path algorithm does not work when the start and end nodes are the same.",
                hint: "Leave such rows out, for example with WHERE a <> b before the search, or allow a path of length 0 with *0.. .");
        }

        var path = new PathReference([node]);
        if (Satisfies(path, state))
        {
            Keep(path, state);
            return true;
        }

        return hasTypes && FindExhaustively(node, node, types, 1, state);
    }

    private bool FindWithPredicates(long from, long to, int[]? types, ExecutionState state)
    {
        if (!_search.Search(pattern, from, to, types, firstOnly: false, state))
        {
            return false;
        }

        var length = 0L;
        while (_search.Next() is { } path)
        {
            state.ThrowIfCancelled();
            length = path.Length;
            if (Satisfies(path, state))
            {
                Keep(path, state);
                if (!pattern.All)
                {
                    return true;
                }
            }
        }

        return _found.Count > 0 || FindExhaustively(from, to, types, length + 1, state);
    }

    private bool FindExhaustively(long from, long to, int[]? types, long first, ExecutionState state)
    {
        if (first > pattern.Maximum)
        {
            return false;
        }

        _exhaustive.Begin(pattern, from, to, types, first, state);
        var length = 0L;
        while (_exhaustive.Next(from, state) is { } path)
        {
            if (_found.Count > 0 && path.Length > length)
            {
                break;
            }

            if (Satisfies(path, state))
            {
                Keep(path, state);
                length = path.Length;
                if (!pattern.All)
                {
                    break;
                }
            }
        }

        return _found.Count > 0;
    }

    private void Keep(PathReference path, ExecutionState state)
    {
        var bytes = ValueSize.Of(GraphValue.FromPath(path));
        _memory = state.Memory;
        _memory.Take(bytes);
        _taken += bytes;
        _found.Enqueue(path);
    }

    private bool Satisfies(PathReference path, ExecutionState state)
    {
        if (pattern.PathPredicates.Length == 0)
        {
            return true;
        }

        Write(path, state.Frame);
        return Predicates.AllHold(pattern.PathPredicates, state);
    }

    private void Write(PathReference path, GraphValue[] frame)
    {
        frame[pattern.PathSlot] = GraphValue.FromPath(path);
        var relationships = new GraphValue[path.Length];
        for (var i = 0; i < relationships.Length; i++)
        {
            relationships[i] = GraphValue.RelationshipReference(path.RelationshipId(i));
        }

        frame[pattern.RelationshipsSlot] = GraphValue.FromList(ListValue.Of(relationships));
    }
}
