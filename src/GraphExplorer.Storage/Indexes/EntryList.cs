using GraphExplorer.Model;

namespace GraphExplorer.Storage.Indexes;

/// <summary>Entries for an index that come together, to be sorted and entered at once.</summary>
internal sealed class EntryList(int arity, int capacity)
{
    // Up to this share of an index is entered one by one; more makes its pages anew.
    private const int FewShare = 8;
    private GraphValue[] _keys = new GraphValue[capacity * arity];
    private int[] _ids = new int[capacity];

    internal int Count { get; private set; }

    internal void Add(ReadOnlySpan<GraphValue> key, int id)
    {
        if (Count == _ids.Length)
        {
            var room = Math.Max(16, Count * 2);
            Array.Resize(ref _ids, room);
            Array.Resize(ref _keys, room * arity);
        }

        key.CopyTo(_keys.AsSpan(Count * arity));
        _ids[Count++] = id;
    }

    /// <summary>
    /// Enters all in a tree that has none of them. <paramref name="onTaken"/> makes the error for two entities of one key, the one
    /// that was there or comes first before the other; null where they may share it.
    /// </summary>
    internal void Enter(IndexTree tree, Func<int, int, GraphValue[], Exception>? onTaken)
    {
        EntryOrder.Sort(ref _keys, ref _ids, Count, arity);
        if (tree.Root is null)
        {
            Build(tree, onTaken);
        }
        else if (Count < tree.Count / FewShare)
        {
            InsertEach(tree, onTaken);
        }
        else
        {
            Merged(tree.Root).Build(tree, onTaken);
        }
    }

    private void InsertEach(IndexTree tree, Func<int, int, GraphValue[], Exception>? onTaken)
    {
        for (var i = 0; i < Count; i++)
        {
            var key = _keys.AsSpan(i * arity, arity);
            if (onTaken is not null && KeyEquality.CanAllEqual(key) && tree.FindAny(key) is >= 0 and var other)
            {
                throw onTaken(other, _ids[i], key.ToArray());
            }

            tree.Insert(key, _ids[i]);
        }
    }

    private EntryList Merged(IndexNode root)
    {
        var merged = new EntryList(arity, Count * 2);
        var next = 0;
        var scan = new IndexScan(root, arity, new IndexBound(IndexPlace.First, default), new IndexBound(IndexPlace.Last, default));
        while (scan.NextPage(out var leaf, out var from, out var to))
        {
            for (var i = from; i < to; i++)
            {
                var key = leaf.Keys.AsSpan(i * arity, arity);
                while (next < Count && EntryOrder.Compare(_keys.AsSpan(next * arity, arity), _ids[next], key, leaf.Ids[i]) < 0)
                {
                    merged.Add(_keys.AsSpan(next * arity, arity), _ids[next++]);
                }

                merged.Add(key, leaf.Ids[i]);
            }
        }

        for (; next < Count; next++)
        {
            merged.Add(_keys.AsSpan(next * arity, arity), _ids[next]);
        }

        return merged;
    }

    private void Build(IndexTree tree, Func<int, int, GraphValue[], Exception>? onTaken)
    {
        var distinct = Count == 0 ? 0 : 1;
        for (var i = 1; i < Count; i++)
        {
            var key = _keys.AsSpan(i * arity, arity);
            if (EntryOrder.Compare(_keys.AsSpan((i - 1) * arity, arity), key) != 0)
            {
                distinct++;
            }
            else if (onTaken is not null && KeyEquality.CanAllEqual(key))
            {
                throw onTaken(_ids[i - 1], _ids[i], key.ToArray());
            }
        }

        tree.Replace(Pages(tree.Token), Count, distinct);
    }

    /// <summary>Full pages, level by level; null for no entries.</summary>
    private IndexNode? Pages(long owner)
    {
        var level = new IndexNode[(Count + IndexNode.Capacity - 1) / IndexNode.Capacity];
        for (var i = 0; i < level.Length; i++)
        {
            var from = i * IndexNode.Capacity;
            level[i] = IndexNode.Leaf(owner, arity, _keys.AsSpan(from * arity, Math.Min(IndexNode.Capacity, Count - from) * arity), _ids.AsSpan(from, Math.Min(IndexNode.Capacity, Count - from)));
        }

        while (level.Length > 1)
        {
            var above = new IndexNode[(level.Length + IndexNode.Capacity - 1) / IndexNode.Capacity];
            for (var i = 0; i < above.Length; i++)
            {
                var from = i * IndexNode.Capacity;
                above[i] = IndexNode.Branch(owner, arity, level.AsSpan(from, Math.Min(IndexNode.Capacity, level.Length - from)));
            }

            level = above;
        }

        return level.Length == 0 ? null : level[0];
    }
}
