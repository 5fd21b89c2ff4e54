using GraphExplorer.Engine.Execution.Expressions;
using GraphExplorer.Engine.Execution.Rows;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Neighbours;

/// <summary>
/// Finds the neighbours that one or several nodes have in common, each once, or counts them together. Where relationships are taken
/// by others of the pattern, what is left of them counts.
/// </summary>
internal sealed class NeighbourExpandOperator : Operator
{
    private const int CancellationInterval = 1024;
    private readonly Operator _source;
    private readonly NeighbourPattern _pattern;
    private readonly LegDifferences[] _differences;
    private readonly NeighbourTable?[] _tables;
    private readonly NeighbourList[] _lists;
    private readonly long[] _from;
    private readonly NeighbourLabels _labels;
    private int[] _nodes = [];
    private long[] _products = [];
    private int _count;
    private int _next;
    private long _factor = 1;

    internal NeighbourExpandOperator(Operator source, NeighbourPattern pattern)
    {
        _source = source;
        _pattern = pattern;
        _differences = [.. pattern.Legs.Select(leg => new LegDifferences(leg, pattern.ToSlot))];
        _tables = new NeighbourTable?[pattern.Legs.Length];
        _lists = new NeighbourList[pattern.Legs.Length];
        _from = new long[pattern.Legs.Length];
        _labels = new NeighbourLabels(pattern.Labels);
    }

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        for (var i = 0; i < _tables.Length; i++)
        {
            _tables[i] = _pattern.Legs[i].Source.Renew(_tables[i], state);
        }

        _labels.Forget();
        _count = 0;
        _next = 0;
        _source.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        var frame = state.Frame;
        while (true)
        {
            while (_next < _count)
            {
                var at = _next++;
                frame[_pattern.ToSlot] = GraphValue.NodeReference(_nodes[at]);
                if (_products[at] > 0
                    && (_labels.IsEmpty || _labels.Admit(state.Graph, _nodes[at]))
                    && (_pattern.Predicates.Length == 0 || Predicates.AllHold(_pattern.Predicates, state)))
                {
                    Write(_products[at], frame);
                    return true;
                }
            }

            if (!_source.MoveNext(state))
            {
                return false;
            }

            state.ThrowIfCancelled();
            _count = 0;
            _next = 0;
            if (!Begin(state))
            {
                continue;
            }

            if (!_pattern.Total)
            {
                Intersect();
            }
            else if (Total(state) is > 0 and var total)
            {
                Write(total, frame);
                return true;
            }
        }
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        for (var i = 0; i < _tables.Length; i++)
        {
            if (_tables[i] is { } table)
            {
                _pattern.Legs[i].Source.Release(table);
                _tables[i] = null;
                _lists[i] = default;
            }
        }

        _count = 0;
        _next = 0;
        (_nodes, _products) = ([], []);
        _source.Close();
    }

    private void Write(long multiplicity, GraphValue[] frame)
    {
        if (_pattern.MultiplicitySlot >= 0)
        {
            var product = Math.BigMul(_factor, multiplicity, out var low);
            frame[_pattern.MultiplicitySlot] = product == 0 && low >= 0 ? GraphValue.FromInteger(low) : throw Arithmetic.Overflow();
        }
    }

    private bool Begin(ExecutionState state)
    {
        var frame = state.Frame;
        _labels.Read(state.Graph);
        if (_labels.Impossible)
        {
            return false;
        }

        for (var i = 0; i < _from.Length; i++)
        {
            if (!FrameReader.TryNode(frame[_pattern.Legs[i].FromSlot], out _from[i]) || !_differences[i].TryRead(_from[i], state))
            {
                return false;
            }
        }

        if (_pattern.FactorSlot >= 0)
        {
            _factor = frame[_pattern.FactorSlot].AsInteger();
        }

        if (!IsDegree && !IsExistence)
        {
            for (var i = 0; i < _from.Length; i++)
            {
                _lists[i] = _tables[i]!.Of(_from[i], state);
                if (_lists[i].Length == 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Whether the store knows the answer: nothing is asked of the neighbour.</summary>
    private bool IsDegree => _pattern is { Total: true, Legs: [{ Source.Test: null }], Predicates.Length: 0 } && _labels.IsEmpty;

    /// <summary>Whether the first neighbour that will do is enough.</summary>
    private bool IsExistence => _pattern is { Total: true, Legs.Length: 1, MultiplicitySlot: < 0 } && _differences[0] is { Everywhere: 0, Points.Count: 0 };

    private bool Exists(ExecutionState state)
    {
        var source = _pattern.Legs[0].Source;
        if (!source.Types.TryResolve(state.Graph.Store.RelationshipTypes, out var types))
        {
            return false;
        }

        state.DbHits++;
        var cursor = state.Graph.Relationships(_from[0], source.Direction, types);
        while (cursor.MoveNext())
        {
            state.DbHits++;
            state.ThrowIfCancelled();
            state.Frame[_pattern.ToSlot] = GraphValue.NodeReference(cursor.OtherNode);
            if ((_labels.IsEmpty || _labels.Admit(state.Graph, cursor.OtherNode))
                && source.Test?.Admits(cursor.RelationshipId, state) != false
                && (_pattern.Predicates.Length == 0 || Predicates.AllHold(_pattern.Predicates, state)))
            {
                return true;
            }
        }

        return false;
    }

    private long Total(ExecutionState state)
    {
        if (IsDegree)
        {
            var source = _pattern.Legs[0].Source;
            state.DbHits++;
            return source.Types.TryResolve(state.Graph.Store.RelationshipTypes, out var types)
                ? state.Graph.Degree(_from[0], source.Direction, types) - _differences[0].Points.Count
                : 0;
        }

        if (IsExistence)
        {
            return Exists(state) ? 1 : 0;
        }

        try
        {
            return _lists.Length == 2 && _labels.IsEmpty && _pattern.Predicates.Length == 0 && _differences[0].Everywhere + _differences[1].Everywhere == 0
                ? Intersection.Total(_lists[0], _lists[1]) - Taken()
                : TotalOfEach(state);
        }
        catch (OverflowException)
        {
            throw Arithmetic.Overflow();
        }
    }

    /// <summary>What the products at single neighbours exceed what is left there by.</summary>
    private long Taken()
    {
        var taken = 0L;
        for (var leg = 0; leg < _differences.Length; leg++)
        {
            var points = _differences[leg].Points;
            for (var i = 0; i < points.Count; i++)
            {
                if (IsFirst(leg, i))
                {
                    taken = checked(taken + ((long)_lists[0].CountOf(points[i]) * _lists[1].CountOf(points[i])) - Left(points[i]));
                }
            }
        }

        return taken;
    }

    private bool IsFirst(int leg, int place)
    {
        var point = _differences[leg].Points[place];
        for (var i = 0; i <= leg; i++)
        {
            var points = _differences[i].Points;
            for (var j = 0; j < (i == leg ? place : points.Count); j++)
            {
                if (points[j] == point)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The combinations of relationships to a neighbour that are not taken.</summary>
    private long Left(long neighbour)
    {
        var product = 1L;
        for (var i = 0; i < _lists.Length; i++)
        {
            product = checked(product * Math.Max(0, _lists[i].CountOf(neighbour) - _differences[i].At(neighbour)));
        }

        return product;
    }

    private long TotalOfEach(ExecutionState state)
    {
        Intersect();
        var frame = state.Frame;
        var total = 0L;
        for (var i = 0; i < _count; i++)
        {
            if (i % CancellationInterval == 0)
            {
                state.ThrowIfCancelled();
            }

            frame[_pattern.ToSlot] = GraphValue.NodeReference(_nodes[i]);
            if (_products[i] > 0
                && (_labels.IsEmpty || _labels.Admit(state.Graph, _nodes[i]))
                && (_pattern.Predicates.Length == 0 || Predicates.AllHold(_pattern.Predicates, state)))
            {
                total = checked(total + _products[i]);
                if (_pattern.MultiplicitySlot < 0)
                {
                    break;
                }
            }
        }

        _count = 0;
        return total;
    }

    private void Intersect()
    {
        var shortest = 0;
        for (var i = 1; i < _lists.Length; i++)
        {
            shortest = _lists[i].Length < _lists[shortest].Length ? i : shortest;
        }

        if (_nodes.Length < _lists[shortest].Length)
        {
            var size = Math.Max(16, _lists[shortest].Length * 2);
            (_nodes, _products) = (new int[size], new long[size]);
        }

        _count = Intersection.Begin(_lists[shortest], _nodes, _products);
        try
        {
            for (var i = 0; i < _lists.Length && _count > 0; i++)
            {
                if (i != shortest)
                {
                    _count = Intersection.Narrow(_nodes, _products, _count, _lists[i]);
                }
            }

            Subtract();
        }
        catch (OverflowException)
        {
            throw Arithmetic.Overflow();
        }
    }

    private void Subtract()
    {
        foreach (var difference in _differences)
        {
            if (difference.Everywhere > 0)
            {
                for (var i = 0; i < _count; i++)
                {
                    _products[i] = Left(_nodes[i]);
                }

                return;
            }
        }

        foreach (var difference in _differences)
        {
            for (var i = 0; i < difference.Points.Count; i++)
            {
                var place = difference.Points[i] is >= 0 and <= int.MaxValue and var point ? _nodes.AsSpan(0, _count).BinarySearch((int)point) : -1;
                if (place >= 0)
                {
                    _products[place] = Left(_nodes[place]);
                }
            }
        }
    }
}
