using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Scans;

/// <summary>Looks entities up in an index, by values and then perhaps by something that is no single value.</summary>
internal sealed class IndexProbe
{
    private readonly IndexReference _reference;
    private readonly Evaluator[] _leading;
    private readonly IndexKey _last;
    private readonly Evaluator[] _arguments;
    private readonly List<GraphValue> _items = [];
    private readonly List<(Point Lower, Point Upper)> _boxes = [];
    private readonly HashSet<long> _seen = [];
    private IndexDefinition? _index;
    private GraphValue[] _values = [];
    private IdCursor _cursor;
    private int _next;

    /// <summary>Makes a probe whose expressions are compiled by <paramref name="compile"/>.</summary>
    internal IndexProbe(IndexReference reference, IReadOnlyList<IndexKey> keys, Func<Cypher.Syntax.Expression, Evaluator> compile)
    {
        _reference = reference;
        _leading = [.. keys.Take(keys.Count - 1).Cast<ExactKey>().Select(key => compile(key.Value))];
        _last = keys[^1];
        _arguments = _last switch
        {
            ExactKey key => [compile(key.Value)],
            AnyOfKey key => [compile(key.List)],
            RangeKey key => [.. new[] { key.Lower, key.Upper }.OfType<SeekBound>().Select(bound => compile(bound.Value))],
            PrefixKey key => [compile(key.Prefix)],
            SubstringKey key => [compile(key.Text)],
            BoxKey key => [compile(key.LowerLeft), compile(key.UpperRight)],
            DistanceKey key => [compile(key.Center), compile(key.Distance)],
            _ => [],
        };
    }

    /// <summary>Begins with the present row.</summary>
    internal void Open(ExecutionState state)
    {
        Close();
        _index = _reference.Resolve(state.Graph);
        _values = new GraphValue[_leading.Length + 1];
        for (var i = 0; i < _leading.Length; i++)
        {
            _values[i] = _leading[i].Evaluate(state);
        }

        state.DbHits++;
        Begin(state, _values.AsSpan(0, _leading.Length));
    }

    /// <summary>The next entity; false past the last.</summary>
    internal bool MoveNext(ExecutionState state, out long id)
    {
        while (true)
        {
            while (_cursor.MoveNext())
            {
                id = _cursor.Current;
                if (_boxes.Count < 2 || _seen.Add(id))
                {
                    state.DbHits++;
                    return true;
                }
            }

            if (_next < _items.Count)
            {
                _values[^1] = _items[_next++];
                _cursor = state.Graph.Seek(_index!, _values);
            }
            else if (_next < _boxes.Count)
            {
                var (lower, upper) = _boxes[_next++];
                _cursor = state.Graph.SeekBox(_index!, lower, upper);
            }
            else
            {
                id = -1;
                return false;
            }
        }
    }

    /// <summary>Lets go of what it holds.</summary>
    internal void Close()
    {
        _cursor = default;
        _items.Clear();
        _boxes.Clear();
        _seen.Clear();
        _next = 0;
    }

    private void Begin(ExecutionState state, ReadOnlySpan<GraphValue> leading)
    {
        var graph = state.Graph;
        switch (_last)
        {
            case ExactKey:
                _items.Add(_arguments[0].Evaluate(state));
                break;
            case AnyOfKey:
                AddItems(_arguments[0].Evaluate(state));
                break;
            case RangeKey range:
                _cursor = Range(state, range, leading);
                break;
            case PrefixKey when _arguments[0].Evaluate(state) is { IsString: true } prefix:
                _cursor = graph.SeekPrefix(_index!, leading, prefix.AsString());
                break;
            case SubstringKey key when _arguments[0].Evaluate(state) is { IsString: true } text:
                _cursor = graph.SeekSubstring(_index!, text.AsString(), key.AtEnd);
                break;
            case BoxKey:
                PointBoxes.AddBox(_arguments[0].Evaluate(state), _arguments[1].Evaluate(state), _boxes);
                break;
            case DistanceKey:
                PointBoxes.AddCircle(_arguments[0].Evaluate(state), _arguments[1].Evaluate(state), _boxes);
                break;
            case PresentKey:
                _cursor = leading.IsEmpty ? graph.ScanIndex(_index!) : graph.SeekRange(_index!, leading, GraphValue.Null, false, GraphValue.Null, false);
                break;
            default:
                break;
        }
    }

    private void AddItems(GraphValue list)
    {
        if (list.IsNull)
        {
            return;
        }

        if (!list.IsList)
        {
            throw FrameReader.Mismatch("a List", list);
        }

        var distinct = new HashSet<GraphValue>(ValueEquivalence.Instance);
        foreach (var item in list.AsList().Span)
        {
            if (distinct.Add(item))
            {
                _items.Add(item);
            }
        }
    }

    private IdCursor Range(ExecutionState state, RangeKey range, ReadOnlySpan<GraphValue> leading)
    {
        var low = range.Lower is null ? GraphValue.Null : _arguments[0].Evaluate(state);
        var high = range.Upper is null ? GraphValue.Null : _arguments[^1].Evaluate(state);

        // A bound that was given and is null, NaN or of a type without order makes the comparison never true.
        var possible = (range.Lower is null || IsComparable(low)) && (range.Upper is null || IsComparable(high))
            && (range.Lower is null || range.Upper is null || ValueComparison.Compare(low, high) is not (ValueRelation.Incomparable or ValueRelation.Greater));
        return possible
            ? state.Graph.SeekRange(_index!, leading, low, range.Lower?.Inclusive ?? false, high, range.Upper?.Inclusive ?? false)
            : default;
    }

    private static bool IsComparable(GraphValue value) => ValueComparison.Compare(value, value) == ValueRelation.Equal;
}
