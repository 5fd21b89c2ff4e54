using System.Diagnostics.CodeAnalysis;

namespace GraphExplorer.Storage.Indexes;

/// <summary>Reads a range of an index backwards, a stretch of a page at a time; each stretch is read from its end.</summary>
internal sealed class DescendingIndexScan
{
    private const int Deepest = 16;
    private readonly IndexNode[] _path = new IndexNode[Deepest];
    private readonly int[] _places = new int[Deepest];
    private readonly int _arity;
    private readonly IndexBound _lower;
    private readonly int _depth;
    private int _end;
    private bool _done;

    internal DescendingIndexScan(IndexNode root, int arity, IndexBound lower, IndexBound upper)
    {
        _arity = arity;
        _lower = lower;
        _path[0] = root;
        while (_path[_depth].Children is { } children)
        {
            var place = FirstPassed(_path[_depth], 1, upper) - 1;
            _places[_depth] = place;
            _depth++;
            _path[_depth] = children[place];
        }

        _end = FirstPassed(_path[_depth], 0, upper);
    }

    /// <summary>The stretch before the one before; false where there is none.</summary>
    internal bool NextRun([NotNullWhen(true)] out int[]? ids, out int from, out int to)
    {
        while (!_done)
        {
            var leaf = _path[_depth];
            ids = leaf.Ids;
            to = _end;
            from = 0;
            if (to > 0 && !_lower.IsPassedBy(leaf.Keys, 0))
            {
                from = FirstPassed(leaf, 0, _lower);
                _done = true;
            }
            else
            {
                _done = !MoveToPreviousLeaf();
            }

            if (to > from)
            {
                return true;
            }
        }

        ids = null;
        from = 0;
        to = 0;
        return false;
    }

    private int FirstPassed(IndexNode node, int from, in IndexBound bound)
    {
        var low = from;
        var high = node.Count;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (bound.IsPassedBy(node.Keys, middle * _arity))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    private bool MoveToPreviousLeaf()
    {
        var level = _depth - 1;
        while (level >= 0 && _places[level] == 0)
        {
            level--;
        }

        if (level < 0)
        {
            return false;
        }

        _places[level]--;
        while (level < _depth)
        {
            _path[level + 1] = _path[level].Children![_places[level]];
            level++;
            if (level < _depth)
            {
                _places[level] = _path[level].Count - 1;
            }
        }

        _end = _path[_depth].Count;
        return true;
    }
}
