using GraphExplorer.Engine.Execution.Buffers;

namespace GraphExplorer.Engine.Execution.Writes;

/// <summary>Finds a pattern for each row, or makes it where it is not found. One writer at a time makes this atomic.</summary>
internal sealed class MergeOperator(
    Operator source,
    Operator match,
    PatternCreation create,
    Mutation[] onMatch,
    Mutation[] onCreate,
    int[] matchedSlots) : Operator
{
    // The matches of one row are kept before the first is changed, so that no change leads to a further match.
    private readonly RowBuffer _matches = new(matchedSlots);
    private int _next;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        _matches.Clear();
        _next = 0;
        source.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        if (_next >= _matches.Count)
        {
            if (!source.MoveNext(state))
            {
                return false;
            }

            state.ThrowIfCancelled();
            FindMatches(state);
            if (_matches.Count == 0)
            {
                create.Create(state, merging: true);
                Apply(onCreate, state);
                return true;
            }
        }

        _matches.Restore(_next++, state.Frame);
        Apply(onMatch, state);
        return true;
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        _matches.Clear();
        source.Close();
        match.Close();
    }

    private static void Apply(Mutation[] mutations, ExecutionState state)
    {
        foreach (var mutation in mutations)
        {
            mutation.Apply(state);
        }
    }

    private void FindMatches(ExecutionState state)
    {
        _matches.Clear();
        _next = 0;
        match.Open(state);
        while (match.MoveNext(state))
        {
            state.ThrowIfCancelled();
            _matches.Append(state);
        }
    }
}
