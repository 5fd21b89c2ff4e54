using GraphExplorer.Model;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Indexes;

/// <summary>The entries of one index: a B+ tree over (values, id) whose pages are copied on write.</summary>
internal sealed class IndexTree
{
    private readonly int _arity;
    private IndexNode? _root;
    private long _token = OwnerToken.Next();
    private long _distinct;

    internal IndexTree(IndexDefinition definition, int arity, long draft)
    {
        Definition = definition;
        Draft = draft;
        _arity = arity;
    }

    internal IndexDefinition Definition { get; }

    /// <summary>The draft that may write this tree.</summary>
    internal long Draft { get; }

    internal long Count { get; private set; }

    /// <summary>The number of values of a key.</summary>
    internal int Arity => _arity;

    /// <summary>The number of different keys.</summary>
    internal long DistinctKeys => _distinct;

    internal IndexTree Fork(long draft) => new(Definition, _arity, draft) { _root = _root, _distinct = _distinct, Count = Count };

    /// <summary>The pages as they are now. What is written afterwards does not change them.</summary>
    internal IndexNode? Freeze()
    {
        _token = OwnerToken.Next();
        return _root;
    }

    internal IndexNode? Root => _root;

    /// <summary>The owner of pages that this tree may write in place.</summary>
    internal long Token => _token;

    /// <summary>Takes pages that were made at once in the place of those it has.</summary>
    internal void Replace(IndexNode? root, long count, long distinct)
    {
        _root = root;
        Count = count;
        _distinct = distinct;
    }

    /// <summary>An entity with exactly this key, or −1.</summary>
    internal int FindAny(ReadOnlySpan<GraphValue> key)
    {
        var node = _root;
        if (node is null)
        {
            return -1;
        }

        while (node.Children is { } children)
        {
            node = children[ChildPlace(node, key, int.MinValue)];
        }

        var place = LowerBound(node, key, int.MinValue);
        if (place < node.Count)
        {
            return CompareKeys(node, place, key) == 0 ? node.Ids[place] : -1;
        }

        // The first entry of the key may open the next leaf.
        var leading = key.Length == 1 ? null : key[..^1].ToArray();
        var scan = new IndexScan(_root!, _arity, new IndexBound(IndexPlace.Before, key[^1], leading), new IndexBound(IndexPlace.After, key[^1], leading));
        return scan.NextRun(out var ids, out var from, out _) ? ids[from] : -1;
    }

    /// <summary>The entries with exactly this key, where they are known to lie on one page; false when they may go on.</summary>
    internal bool TryFindRun(IndexNode root, ReadOnlySpan<GraphValue> key, out int[] ids, out int from, out int to)
    {
        var node = root;
        while (node.Children is { } children)
        {
            node = children[ChildPlace(node, key, int.MinValue)];
        }

        ids = node.Ids;
        from = LowerBound(node, key, int.MinValue);
        to = LowerBound(node, key, int.MaxValue);
        return to < node.Count || root.Children is null;
    }

    internal void Insert(ReadOnlySpan<GraphValue> key, int id)
    {
        var isNew = FindAny(key) < 0;
        if (_root is null)
        {
            _root = new IndexNode(_token, _arity, 4, isBranch: false);
        }

        _root = Insert(_root, key, id, out var right);
        if (right is not null)
        {
            var root = new IndexNode(_token, _arity, 4, isBranch: true);
            root.InsertAt(0, _root.Keys.AsSpan(0, _arity), _root.Ids[0], _root);
            root.InsertAt(1, right.Keys.AsSpan(0, _arity), right.Ids[0], right);
            _root = root;
        }

        Count++;
        if (isNew)
        {
            _distinct++;
        }
    }

    internal void Remove(ReadOnlySpan<GraphValue> key, int id)
    {
        if (_root is null || !Contains(key, id))
        {
            return;
        }

        _root = Remove(_root, key, id);
        while (_root is { Children: { } children, Count: 1 })
        {
            _root = children[0];
        }

        if (_root.Count == 0)
        {
            _root = null;
        }

        Count--;
        if (FindAny(key) < 0)
        {
            _distinct--;
        }
    }

    private bool Contains(ReadOnlySpan<GraphValue> key, int id)
    {
        var node = _root!;
        while (node.Children is { } children)
        {
            node = children[ChildPlace(node, key, id)];
        }

        var place = LowerBound(node, key, id);
        return place < node.Count && Compare(node, place, key, id) == 0;
    }

    private IndexNode Insert(IndexNode node, ReadOnlySpan<GraphValue> key, int id, out IndexNode? right)
    {
        right = null;
        node = Writable(node);
        int place;
        IndexNode? child = null;
        if (node.Children is { } children)
        {
            var below = ChildPlace(node, key, id);
            children[below] = Insert(children[below], key, id, out child);
            if (child is null)
            {
                return node;
            }

            key = child.Keys.AsSpan(0, _arity);
            id = child.Ids[0];
            place = below + 1;
        }
        else
        {
            place = LowerBound(node, key, id);
        }

        if (node.Count < IndexNode.Capacity)
        {
            node.InsertAt(place, key, id, child);
            return node;
        }

        // Entries that come in ascending order leave full pages behind.
        var keep = place == node.Count ? node.Count : node.Count / 2;
        right = node.SplitAt(keep, _arity);
        if (place >= keep)
        {
            right.InsertAt(place - keep, key, id, child);
        }
        else
        {
            node.InsertAt(place, key, id, child);
        }

        return node;
    }

    private IndexNode Remove(IndexNode node, ReadOnlySpan<GraphValue> key, int id)
    {
        node = Writable(node);
        if (node.Children is not { } children)
        {
            node.RemoveAt(LowerBound(node, key, id), _arity);
            return node;
        }

        var place = ChildPlace(node, key, id);
        var child = Remove(children[place], key, id);
        children[place] = child;
        if (child.Count == 0)
        {
            node.RemoveAt(place, _arity);
        }

        return node;
    }

    private IndexNode Writable(IndexNode node) => node.Owner == _token ? node : node.Copy(_token, _arity);

    private int ChildPlace(IndexNode node, ReadOnlySpan<GraphValue> key, int id)
    {
        var low = 0;
        var high = node.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >> 1;
            if (Compare(node, middle, key, id) <= 0)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private int LowerBound(IndexNode node, ReadOnlySpan<GraphValue> key, int id)
    {
        var low = 0;
        var high = node.Count;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (Compare(node, middle, key, id) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private int Compare(IndexNode node, int place, ReadOnlySpan<GraphValue> key, int id)
    {
        var order = CompareKeys(node, place, key);
        return order != 0 ? order : node.Ids[place].CompareTo(id);
    }

    private int CompareKeys(IndexNode node, int place, ReadOnlySpan<GraphValue> key)
    {
        var offset = place * _arity;
        for (var i = 0; i < key.Length; i++)
        {
            var order = ValueOrdering.Instance.Compare(node.Keys[offset + i], key[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
