using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>What operators share that walk trails from the node of each source row, depth first and without recursion.</summary>
internal abstract class TrailOperator(Operator source, int fromSlot, int toSlot, bool into) : Operator
{
    private bool _walking;
    private bool _atStart;
    private long _target;

    /// <summary>The trail that is walked.</summary>
    protected Trail Trail { get; } = new();

    /// <summary>Whether a trail without a relationship is long enough.</summary>
    protected abstract bool MayBeEmpty { get; }

    /// <inheritdoc/>
    internal sealed override void Open(ExecutionState state)
    {
        _walking = false;
        source.Open(state);
    }

    /// <inheritdoc/>
    internal sealed override bool MoveNext(ExecutionState state)
    {
        while (true)
        {
            if (!_walking)
            {
                if (!source.MoveNext(state))
                {
                    return false;
                }

                state.ThrowIfCancelled();
                if (!FrameReader.TryNode(state.Frame[fromSlot], out var from) || (into && !FrameReader.TryNode(state.Frame[toSlot], out _target)))
                {
                    continue;
                }

                Prepare(state);
                Trail.Begin(from);
                _atStart = true;
                _walking = true;
                OpenCursor(state);
            }

            if (_atStart)
            {
                _atStart = false;
                if (MayBeEmpty && Accepts(Trail.End))
                {
                    Write(state.Frame);
                    return true;
                }
            }

            if (Advance(state))
            {
                Write(state.Frame);
                return true;
            }

            _walking = false;
        }
    }

    /// <inheritdoc/>
    internal sealed override void Close()
    {
        Trail.Release();
        _walking = false;
        source.Close();
    }

    /// <summary>Reads what holds for all trails of a source row.</summary>
    protected abstract void Prepare(ExecutionState state);

    /// <summary>Opens the cursor of the trail's end, where the trail may go on.</summary>
    protected abstract void OpenCursor(ExecutionState state);

    /// <summary>Goes to the next trail that is long enough and ends where it must.</summary>
    protected abstract bool Advance(ExecutionState state);

    /// <summary>Writes the trail into the row.</summary>
    protected abstract void Write(GraphValue[] frame);

    /// <summary>Whether a trail may end at a node.</summary>
    protected bool Accepts(long node) => !into || node == _target;
}
