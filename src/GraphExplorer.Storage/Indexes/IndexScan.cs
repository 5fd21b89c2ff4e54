using System.Diagnostics.CodeAnalysis;

namespace GraphExplorer.Storage.Indexes;

/// <summary>Yields the entries between two places leaf by leaf, in order.</summary>
internal sealed class IndexScan
{
    private const int Deepest = 16;
    private readonly IndexNode[] _path = new IndexNode[Deepest];
    private readonly int[] _places = new int[Deepest];
    private readonly int _arity;
    private readonly IndexBound _upper;
    private readonly int _depth;
    private int _start;
    private bool _done;

    internal IndexScan(IndexNode root, int arity, IndexBound lower, IndexBound upper)
    {
        _arity = arity;
        _upper = upper;
        _path[0] = root;
        while (_path[_depth].Children is { } children)
        {
            var place = FirstPassed(_path[_depth], 1, lower) - 1;
            _places[_depth] = place;
            _depth++;
            _path[_depth] = children[place];
        }

        _start = FirstPassed(_path[_depth], 0, lower);
    }

    /// <summary>The next stretch of ids that is not empty.</summary>
    internal bool NextRun(out int[] ids, out int from, out int to)
    {
        var found = NextPage(out var leaf, out from, out to);
        ids = leaf?.Ids ?? [];
        return found;
    }

    /// <summary>The same with the page, for what reads the keys.</summary>
    internal bool NextPage([NotNullWhen(true)] out IndexNode? leaf, out int from, out int to)
    {
        while (!_done)
        {
            leaf = _path[_depth];
            from = _start;
            to = leaf.Count;
            if (to > from && _upper.IsPassedBy(leaf.Keys, (to - 1) * _arity))
            {
                to = FirstPassed(leaf, from, _upper);
                _done = true;
            }
            else
            {
                _done = !MoveToNextLeaf();
            }

            if (to > from)
            {
                return true;
            }
        }

        leaf = null;
        from = 0;
        to = 0;
        return false;
    }

    /// <summary>The first place from <paramref name="from"/> on whose entry lies past the bound; the count when none does.</summary>
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

    private bool MoveToNextLeaf()
    {
        _start = 0;
        var level = _depth - 1;
        while (level >= 0 && _places[level] + 1 >= _path[level].Count)
        {
            level--;
        }

        if (level < 0)
        {
            return false;
        }

        _places[level]++;
        while (level < _depth)
        {
            _path[level + 1] = _path[level].Children![_places[level]];
            level++;
            _places[level] = 0;
        }

        return true;
    }
}
