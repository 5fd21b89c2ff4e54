using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>Finds the paths that a selector keeps between each two end nodes.</summary>
internal sealed class StatefulShortestPathOperator(Operator source, SelectivePattern pattern) : Operator
{
    private readonly SelectivePathSearch _search = new(pattern);
    private readonly BidirectionalSearch _bidirectional = new();
    private readonly SelectedPathWriter _writer = new(pattern);
    private bool _searching;
    private bool _fromBothEnds;

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
            if (_fromBothEnds)
            {
                if (_bidirectional.Next() is { } path)
                {
                    _fromBothEnds = pattern.Bidirectional!.All;
                    _writer.Write(path, state.Frame);
                    return true;
                }

                _fromBothEnds = false;
            }

            if (_searching)
            {
                if (_search.MoveNext(state))
                {
                    return true;
                }

                _searching = false;
            }

            if (!source.MoveNext(state))
            {
                Forget();
                return false;
            }

            state.ThrowIfCancelled();
            Begin(state);
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
        _bidirectional.Clear();
        _searching = false;
        _fromBothEnds = false;
    }

    private void Begin(ExecutionState state)
    {
        var target = -1L;
        if (!FrameReader.TryNode(state.Frame[pattern.FromSlot], out var from)
            || (pattern.Into && !FrameReader.TryNode(state.Frame[pattern.ToSlot], out target)))
        {
            return;
        }

        if (pattern.Bidirectional is { } both && from != target)
        {
            _fromBothEnds = both.Types.TryResolve(state.Graph.Store.RelationshipTypes, out var types)
                && _bidirectional.Search(both, from, target, types, !both.All, state);
            return;
        }

        _search.Begin(from, target, Count(state), state);
        _searching = true;
    }

    private long Count(ExecutionState state)
    {
        if (pattern.Count is null)
        {
            return 1;
        }

        var count = pattern.Count.Evaluate(state);
        if (!count.IsInteger)
        {
            throw new GraphException(StatusCodes.ArgumentError, $"The path count needs to be an integer, but was {count.Kind}.");
        }

        return count.AsInteger() > 0
            ? count.AsInteger()
            : throw new GraphException(StatusCodes.ArgumentError, $"The {(pattern.ByGroups ? "group" : "path")} count needs to be greater than 0.");
    }
}
