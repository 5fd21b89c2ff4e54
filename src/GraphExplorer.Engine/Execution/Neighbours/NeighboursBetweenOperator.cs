using GraphExplorer.Engine.Execution.Expressions;
using GraphExplorer.Engine.Execution.Rows;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Neighbours;

/// <summary>Lets a row pass when relationships lead from one bound node to another, and counts those that are not taken.</summary>
internal sealed class NeighboursBetweenOperator(Operator source, NeighbourPattern pattern) : Operator
{
    private const int NoSlot = -1;
    private readonly LegPattern _leg = pattern.Legs[0];
    private readonly LegDifferences _differences = new(pattern.Legs[0], NoSlot);
    private readonly NeighbourLabels _labels = new(pattern.Labels);
    private readonly List<long> _entries = [];

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        _labels.Forget();
        source.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        while (source.MoveNext(state))
        {
            state.ThrowIfCancelled();
            if (Count(state) is > 0 and var count && (pattern.Predicates.Length == 0 || Predicates.AllHold(pattern.Predicates, state)))
            {
                if (pattern.MultiplicitySlot >= 0)
                {
                    var factor = pattern.FactorSlot < 0 ? 1 : state.Frame[pattern.FactorSlot].AsInteger();
                    var product = Math.BigMul(factor, count, out var low);
                    state.Frame[pattern.MultiplicitySlot] = product == 0 && low >= 0 ? GraphValue.FromInteger(low) : throw Arithmetic.Overflow();
                }

                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        _entries.Clear();
        source.Close();
    }

    private long Count(ExecutionState state)
    {
        var frame = state.Frame;
        var graph = state.Graph;
        _labels.Read(graph);
        if (_labels.Impossible
            || !FrameReader.TryNode(frame[_leg.FromSlot], out var from)
            || !FrameReader.TryNode(frame[pattern.ToSlot], out var to)
            || !_labels.Admit(graph, to)
            || !_leg.Source.Types.TryResolve(graph.Store.RelationshipTypes, out var types)
            || !_differences.TryRead(from, state))
        {
            return 0;
        }

        state.DbHits++;
        var count = 0L;
        var cursor = graph.RelationshipsBetween(from, to, _leg.Source.Direction, types);
        while (cursor.MoveNext())
        {
            state.DbHits++;
            count += _leg.Source.Test?.Admits(cursor.RelationshipId, state) != false ? 1 : 0;
        }

        return count - _differences.At(to);
    }
}
