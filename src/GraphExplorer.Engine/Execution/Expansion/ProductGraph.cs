using System.Runtime.InteropServices;
using GraphExplorer.Engine.Execution.Rows;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>
/// The graph and a pattern multiplied: each state is a node at a place in the pattern, and a walk from the first state to a last one is a
/// walk that matches. States and edges are made when they are asked for.
/// </summary>
internal sealed class ProductGraph
{
    private const int BytesPerState = 96;
    private const int BytesPerEdge = 16;
    private readonly SelectivePattern _pattern;
    private readonly int[] _firstPlaces;
    private readonly int[]?[][] _typeIds;
    private readonly bool[][] _hasTypes;
    private readonly Dictionary<ProductState, int> _numbers = [];
    private readonly List<ProductState> _states = [];
    private readonly List<(int First, int Count)> _edgeRanges = [];
    private readonly List<ProductEdge> _edges = [];
    private MemoryTracker? _memory;
    private long _taken;
    private long _target;

    internal ProductGraph(SelectivePattern pattern)
    {
        _pattern = pattern;
        _firstPlaces = new int[pattern.Segments.Length + 1];
        for (var i = 0; i < pattern.Segments.Length; i++)
        {
            _firstPlaces[i + 1] = _firstPlaces[i] + pattern.Segments[i].Steps.Length;
        }

        _typeIds = [.. pattern.Segments.Select(segment => new int[]?[segment.Steps.Length])];
        _hasTypes = [.. pattern.Segments.Select(segment => new bool[segment.Steps.Length])];
    }

    /// <summary>The states known so far.</summary>
    internal int Count => _states.Count;

    /// <summary>Begins at a node; <paramref name="target"/> is the last node where it is bound. The first state has the number 0.</summary>
    internal void Begin(long from, long target, ExecutionState execution)
    {
        Clear();
        _memory = execution.Memory;
        _target = target;
        for (var i = 0; i < _pattern.Segments.Length; i++)
        {
            for (var j = 0; j < _pattern.Segments[i].Steps.Length; j++)
            {
                _hasTypes[i][j] = _pattern.Segments[i].Steps[j].Types.TryResolve(execution.Graph.Store.RelationshipTypes, out _typeIds[i][j]);
            }
        }

        NumberOf(new ProductState(0, 0, from, -1, -1));
    }

    /// <summary>The state of a number.</summary>
    internal ProductState this[int number] => _states[number];

    /// <summary>Whether a state is past the last place.</summary>
    internal bool IsFinal(int number) => _states[number].Place == _firstPlaces[^1];

    /// <summary>The least repetitions of a state's segment from which on it may end; what is more only uses up its maximum.</summary>
    internal long MinimumOf(in ProductState state) => state.Place == _firstPlaces[^1] ? 0 : _pattern.Segments[SegmentOf(state.Place)].Minimum;

    /// <summary>The segment and the step in it that a place stands for.</summary>
    internal (int Segment, int Step) Position(int place)
    {
        var segment = SegmentOf(place);
        return (segment, place - _firstPlaces[segment]);
    }

    /// <summary>The ways from a state.</summary>
    internal ReadOnlySpan<ProductEdge> Edges(int number, ExecutionState execution)
    {
        if (_edgeRanges[number].Count < 0)
        {
            var first = _edges.Count;
            Expand(number, execution);
            _edgeRanges[number] = (first, _edges.Count - first);
        }

        var (start, count) = _edgeRanges[number];
        return CollectionsMarshal.AsSpan(_edges).Slice(start, count);
    }

    /// <summary>Forgets all states.</summary>
    internal void Clear()
    {
        _numbers.Clear();
        _states.Clear();
        _edgeRanges.Clear();
        _edges.Clear();
        _memory?.Release(_taken);
        _memory = null;
        _taken = 0;
    }

    private int SegmentOf(int place)
    {
        var segment = 0;
        while (place >= _firstPlaces[segment + 1])
        {
            segment++;
        }

        return segment;
    }

    private void Take(long bytes)
    {
        _memory!.Take(bytes);
        _taken += bytes;
    }

    private int NumberOf(in ProductState state)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, state, out var known);
        if (!known)
        {
            number = _states.Count;
            _states.Add(state);
            _edgeRanges.Add((0, -1));
            Take(BytesPerState);
        }

        return number;
    }

    private void AddEdge(in ProductState to, long relationship)
    {
        Take(BytesPerEdge);
        _edges.Add(new ProductEdge(NumberOf(to), relationship));
    }

    private void Expand(int number, ExecutionState execution)
    {
        var state = _states[number];
        if (state.Place == _firstPlaces[^1])
        {
            return;
        }

        var (segment, step) = Position(state.Place);
        if (step > 0)
        {
            Walk(number, segment, step, execution);
            return;
        }

        var pattern = _pattern.Segments[segment];
        if (state.Repetitions >= pattern.Minimum && MayEnd(segment, state.Node, execution))
        {
            AddEdge(new ProductState(_firstPlaces[segment + 1], 0, state.Node, -1, -1), -1);
        }

        if (state.Repetitions < pattern.Maximum && pattern.MayBegin(state.Node, execution))
        {
            Walk(number, segment, 0, execution);
        }
    }

    private bool MayEnd(int segment, long node, ExecutionState execution)
    {
        if (segment + 1 < _pattern.Segments.Length)
        {
            var stop = _pattern.Stops[segment];
            if (stop.Predicates.Length == 0)
            {
                return true;
            }

            execution.Frame[stop.Slot] = GraphValue.NodeReference(node);
            return Predicates.AllHold(stop.Predicates, execution);
        }

        if (_pattern.Into)
        {
            return node == _target;
        }

        if (_pattern.TargetPredicates.Length == 0)
        {
            return true;
        }

        execution.Frame[_pattern.ToSlot] = GraphValue.NodeReference(node);
        return Predicates.AllHold(_pattern.TargetPredicates, execution);
    }

    private void Walk(int number, int segment, int index, ExecutionState execution)
    {
        if (!_hasTypes[segment][index])
        {
            return;
        }

        var pattern = _pattern.Segments[segment];
        var step = pattern.Steps[index];
        var state = _states[number];
        if (step.Predicates.Length > 0)
        {
            WriteBefore(number, pattern, index, execution.Frame);
        }

        execution.DbHits++;
        var cursor = execution.Graph.Relationships(state.Node, step.Direction, _typeIds[segment][index]);
        while (cursor.MoveNext())
        {
            execution.ThrowIfCancelled();
            execution.DbHits++;
            var (relationship, node) = (cursor.RelationshipId, cursor.OtherNode);
            if (step.Predicates.Length > 0)
            {
                execution.Frame[step.RelationshipSlot] = GraphValue.RelationshipReference(relationship);
                execution.Frame[step.NodeSlot] = GraphValue.NodeReference(node);
                if (!Predicates.AllHold(step.Predicates, execution))
                {
                    continue;
                }
            }

            AddEdge(Next(number, segment, index, relationship, node), relationship);
        }
    }

    private ProductState Next(int number, int segment, int index, long relationship, long node)
    {
        var pattern = _pattern.Segments[segment];
        var state = _states[number];
        if (index + 1 < pattern.Steps.Length)
        {
            return pattern.NeedsHistory
                ? new ProductState(state.Place + 1, state.Repetitions, node, number, relationship)
                : new ProductState(state.Place + 1, state.Repetitions, node, -1, -1);
        }

        var repetitions = state.Repetitions + 1;
        return new ProductState(
            _firstPlaces[segment],
            pattern.Maximum == long.MaxValue ? Math.Min(repetitions, Math.Max(pattern.Minimum, 1)) : repetitions,
            node,
            -1,
            -1);
    }

    /// <summary>Writes what predicates of a step see of this repetition before it.</summary>
    private void WriteBefore(int number, SegmentPattern pattern, int index, GraphValue[] frame)
    {
        var state = _states[number];
        for (var i = index; i > 0; i--)
        {
            frame[pattern.Steps[i - 1].NodeSlot] = GraphValue.NodeReference(state.Node);
            if (!pattern.NeedsHistory)
            {
                return;
            }

            frame[pattern.Steps[i - 1].RelationshipSlot] = GraphValue.RelationshipReference(state.Relationship);
            state = _states[state.Before];
        }

        frame[pattern.StartSlot] = GraphValue.NodeReference(state.Node);
    }
}
