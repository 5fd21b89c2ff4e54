using System.Runtime.CompilerServices;

namespace GraphExplorer.Engine.Execution.Neighbours;

/// <summary>Intersects lists of neighbours, which ascend.</summary>
internal static class Intersection
{
    private const int GallopingRatio = 16;

    /// <summary>The total over common neighbours of the products of their counts. Throws <see cref="OverflowException"/>.</summary>
    internal static long Total(NeighbourList one, NeighbourList other)
    {
        var (small, large) = one.Length <= other.Length ? (one, other) : (other, one);
        var total = 0L;
        var nodes = small.Nodes;
        var counts = small.Counts;
        var largeNodes = large.Nodes;
        var largeCounts = large.Counts;
        if ((long)small.Length * GallopingRatio < large.Length)
        {
            var at = 0;
            for (var i = 0; i < nodes.Length; i++)
            {
                at = Seek(largeNodes, at, nodes[i]);
                if (at == largeNodes.Length)
                {
                    break;
                }

                if (largeNodes[at] == nodes[i])
                {
                    total = checked(total + ((long)counts[i] * largeCounts[at++]));
                }
            }

            return total;
        }

        for (int i = 0, j = 0; i < nodes.Length && j < largeNodes.Length;)
        {
            var (left, right) = (nodes[i], largeNodes[j]);
            if (left == right)
            {
                total = checked(total + ((long)counts[i] * largeCounts[j]));
            }

            // Without branches: which of the two goes on cannot be foretold.
            i += Unsafe.BitCast<bool, byte>(left <= right);
            j += Unsafe.BitCast<bool, byte>(right <= left);
        }

        return total;
    }

    /// <summary>Writes a list's neighbours and counts; the arrays must be long enough.</summary>
    internal static int Begin(NeighbourList list, int[] nodes, long[] products)
    {
        list.Nodes.CopyTo(nodes);
        var counts = list.Counts;
        for (var i = 0; i < counts.Length; i++)
        {
            products[i] = counts[i];
        }

        return counts.Length;
    }

    /// <summary>Keeps the neighbours that a list has too, and multiplies with its counts. Throws <see cref="OverflowException"/>.</summary>
    internal static int Narrow(int[] nodes, long[] products, int count, NeighbourList list)
    {
        var kept = 0;
        var others = list.Nodes;
        var counts = list.Counts;
        var at = 0;
        for (var i = 0; i < count && at < others.Length; i++)
        {
            at = Seek(others, at, nodes[i]);
            if (at < others.Length && others[at] == nodes[i])
            {
                nodes[kept] = nodes[i];
                products[kept++] = checked(products[i] * counts[at++]);
            }
        }

        return kept;
    }

    /// <summary>The first place from one on whose node is not lower: by steps that double, then by halving.</summary>
    private static int Seek(ReadOnlySpan<int> nodes, int from, int node)
    {
        if (from >= nodes.Length || nodes[from] >= node)
        {
            return from;
        }

        var step = 1;
        var low = from;
        while (low + step < nodes.Length && nodes[low + step] < node)
        {
            low += step;
            step <<= 1;
        }

        var high = Math.Min(low + step, nodes.Length);
        low++;
        while (low < high)
        {
            var middle = (int)((uint)(low + high) >> 1);
            if (nodes[middle] < node)
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
}
