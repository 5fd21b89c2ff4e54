using GraphExplorer.Engine.Execution.Buffers;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Joins;

/// <summary>As <see cref="SemiApplyOperator"/>, but the answers for the first so many different values of the outer variables are remembered.</summary>
internal sealed class RememberingSemiApplyOperator(Operator left, Operator right, bool negated, int[] slots) : Operator
{
    private const int MostRemembered = 16 * 1024;
    private readonly GroupTable _asked = new(slots.Length);
    private readonly List<bool> _answers = [];
    private readonly GraphValue[] _key = new GraphValue[slots.Length];

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        Forget();
        left.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        while (left.MoveNext(state))
        {
            if (Answer(state) != negated)
            {
                return true;
            }

            state.ThrowIfCancelled();
        }

        return false;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        Forget();
        left.Close();
        right.Close();
    }

    private bool Answer(ExecutionState state)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            _key[i] = state.Frame[slots[i]];
        }

        var known = _asked.Find(_key);
        if (known >= 0)
        {
            return _answers[known];
        }

        right.Open(state);
        var found = right.MoveNext(state);
        if (_answers.Count < MostRemembered)
        {
            _asked.FindOrAdd(_key, state, out _);
            _answers.Add(found);
        }

        return found;
    }

    private void Forget()
    {
        _asked.Clear();
        _answers.Clear();
        Array.Clear(_key);
    }
}
