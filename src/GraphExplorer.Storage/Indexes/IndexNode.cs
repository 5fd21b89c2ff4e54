using GraphExplorer.Model;

namespace GraphExplorer.Storage.Indexes;

/// <summary>
/// A page of an index: a leaf of entries, or a branch whose entry at place i is no greater than any below child i and greater than
/// all before it (that at place 0 is not looked at).
/// </summary>
internal sealed class IndexNode
{
    internal const int Capacity = 64;

    internal IndexNode(long owner, int arity, int room, bool isBranch)
    {
        Owner = owner;
        Keys = new GraphValue[room * arity];
        Ids = new int[room];
        Children = isBranch ? new IndexNode[room] : null;
    }

    /// <summary>The token of the tree that may write this page in place.</summary>
    internal long Owner { get; }

    internal int Count { get; set; }

    /// <summary>The key values of all entries, one entry after the other.</summary>
    internal GraphValue[] Keys { get; private set; }

    internal int[] Ids { get; private set; }

    internal IndexNode[]? Children { get; private set; }

    /// <summary>A leaf of entries in order.</summary>
    internal static IndexNode Leaf(long owner, int arity, ReadOnlySpan<GraphValue> keys, ReadOnlySpan<int> ids)
    {
        var leaf = new IndexNode(owner, arity, ids.Length, isBranch: false) { Count = ids.Length };
        keys.CopyTo(leaf.Keys);
        ids.CopyTo(leaf.Ids);
        return leaf;
    }

    /// <summary>A branch over pages in order.</summary>
    internal static IndexNode Branch(long owner, int arity, ReadOnlySpan<IndexNode> children)
    {
        var branch = new IndexNode(owner, arity, children.Length, isBranch: true) { Count = children.Length };
        for (var i = 0; i < children.Length; i++)
        {
            children[i].Keys.AsSpan(0, arity).CopyTo(branch.Keys.AsSpan(i * arity));
            branch.Ids[i] = children[i].Ids[0];
            branch.Children![i] = children[i];
        }

        return branch;
    }

    internal IndexNode Copy(long owner, int arity)
    {
        var room = Math.Min(Capacity, Count + 2);
        var copy = new IndexNode(owner, arity, room, Children is not null) { Count = Count };
        Array.Copy(Keys, copy.Keys, Count * arity);
        Array.Copy(Ids, copy.Ids, Count);
        if (Children is not null)
        {
            Array.Copy(Children, copy.Children!, Count);
        }

        return copy;
    }

    internal void InsertAt(int place, ReadOnlySpan<GraphValue> key, int id, IndexNode? child)
    {
        var arity = key.Length;
        if (Count == Ids.Length)
        {
            Grow(arity);
        }

        Array.Copy(Keys, place * arity, Keys, (place + 1) * arity, (Count - place) * arity);
        Array.Copy(Ids, place, Ids, place + 1, Count - place);
        key.CopyTo(Keys.AsSpan(place * arity));
        Ids[place] = id;
        if (Children is { } children)
        {
            Array.Copy(children, place, children, place + 1, Count - place);
            children[place] = child!;
        }

        Count++;
    }

    internal void RemoveAt(int place, int arity)
    {
        var rest = Count - place - 1;
        Array.Copy(Keys, (place + 1) * arity, Keys, place * arity, rest * arity);
        Array.Copy(Ids, place + 1, Ids, place, rest);
        Count--;
        Keys.AsSpan(Count * arity, arity).Clear();
        if (Children is { } children)
        {
            Array.Copy(children, place + 1, children, place, rest);
            children[Count] = null!;
        }
    }

    /// <summary>Moves the entries from <paramref name="from"/> on to a new page.</summary>
    internal IndexNode SplitAt(int from, int arity)
    {
        var moved = Count - from;
        var right = new IndexNode(Owner, arity, Capacity, Children is not null) { Count = moved };
        Array.Copy(Keys, from * arity, right.Keys, 0, moved * arity);
        Array.Copy(Ids, from, right.Ids, 0, moved);
        Keys.AsSpan(from * arity, moved * arity).Clear();
        if (Children is { } children)
        {
            Array.Copy(children, from, right.Children!, 0, moved);
            Array.Clear(children, from, moved);
        }

        Count = from;
        return right;
    }

    private void Grow(int arity)
    {
        var room = Math.Min(Capacity, Math.Max(4, Count * 2));
        var keys = new GraphValue[room * arity];
        Array.Copy(Keys, keys, Count * arity);
        Keys = keys;
        var ids = new int[room];
        Array.Copy(Ids, ids, Count);
        Ids = ids;
        if (Children is not null)
        {
            var children = new IndexNode[room];
            Array.Copy(Children, children, Count);
            Children = children;
        }
    }
}
