using GraphExplorer.Model;

namespace GraphExplorer.Storage.Indexes;

/// <summary>
/// Numbers the cells of a grid along a Z-order curve, so that points that are near one another mostly have near numbers and a box is a
/// few ranges of numbers. Coordinates outside of the grid count to its border cells, so that a range never misses a point of its box.
/// </summary>
internal static class PointCells
{
    private const double CartesianExtent = 1_000_000;
    private const int MostRanges = 64;

    /// <summary>The cell of a point.</summary>
    internal static long Of(Point point)
    {
        Span<uint> cell = stackalloc uint[3];
        Place(point, cell);
        return Interleave(cell[..Dimensions(point.SrId)], Bits(point.SrId));
    }

    /// <summary>Ranges of cells, both ends inclusive, that hold all points between two corners.</summary>
    internal static List<(long First, long Last)> Cover(Point lower, Point upper)
    {
        Span<uint> from = stackalloc uint[3];
        Span<uint> to = stackalloc uint[3];
        Place(lower, from);
        Place(upper, to);
        var dimensions = Dimensions(lower.SrId);
        var ranges = new List<(long First, long Last)>();
        for (var i = 0; i < dimensions; i++)
        {
            if (from[i] > to[i])
            {
                return ranges;
            }
        }

        Cover(new Box(from[..dimensions].ToArray(), to[..dimensions].ToArray(), Bits(lower.SrId)), ranges);
        return ranges;
    }

    private static int Dimensions(int srId) => srId is 4979 or 9157 ? 3 : 2;

    // 2 × 31 and 3 × 20 bits fit into the positive half of an integer.
    private static int Bits(int srId) => Dimensions(srId) == 3 ? 20 : 31;

    private static void Place(Point point, Span<uint> cell)
    {
        var bits = Bits(point.SrId);
        var (width, height) = point.IsGeographic ? (180.0, 90.0) : (CartesianExtent, CartesianExtent);
        cell[0] = Place(point.X, width, bits);
        cell[1] = Place(point.Y, height, bits);
        cell[2] = point.Is3D ? Place(point.Z, CartesianExtent, bits) : 0;
    }

    private static uint Place(double coordinate, double extent, int bits)
    {
        var last = (1u << bits) - 1;
        if (double.IsNaN(coordinate))
        {
            return 0;
        }

        var share = (Math.Clamp(coordinate, -extent, extent) + extent) / (2 * extent);
        return (uint)Math.Min(last, Math.Floor(share * last));
    }

    private static long Interleave(ReadOnlySpan<uint> cell, int bits)
    {
        var number = 0L;
        for (var bit = bits - 1; bit >= 0; bit--)
        {
            foreach (var coordinate in cell)
            {
                number = (number << 1) | ((coordinate >> bit) & 1);
            }
        }

        return number;
    }

    // Splits the grid in halves, one coordinate after the other, and keeps whole what lies inside of the box; when there are many
    // ranges already, what only touches the box is kept whole too.
    private static void Cover(Box box, List<(long First, long Last)> ranges)
    {
        var dimensions = box.From.Length;
        var open = new PriorityQueue<(long Prefix, int Depth), (int Depth, long Prefix)>();
        open.Enqueue((0, 0), (0, 0));
        var depthLimit = dimensions * box.Bits;
        while (open.TryDequeue(out var part, out _))
        {
            var shift = depthLimit - part.Depth;
            var first = part.Prefix << shift;
            var last = first | ((1L << shift) - 1);
            var relation = box.Compare(part.Prefix, part.Depth);
            if (relation == BoxRelation.Apart)
            {
                continue;
            }

            if (relation == BoxRelation.Inside || part.Depth == depthLimit || ranges.Count + open.Count >= MostRanges)
            {
                ranges.Add((first, last));
                continue;
            }

            open.Enqueue((part.Prefix << 1, part.Depth + 1), (part.Depth + 1, part.Prefix << 1));
            open.Enqueue(((part.Prefix << 1) | 1, part.Depth + 1), (part.Depth + 1, (part.Prefix << 1) | 1));
        }
    }

    private enum BoxRelation
    {
        Apart,
        Touching,
        Inside,
    }

    /// <summary>A box of cells.</summary>
    private sealed record Box(uint[] From, uint[] To, int Bits)
    {
        /// <summary>How the part of the grid below a prefix of the curve lies to the box.</summary>
        internal BoxRelation Compare(long prefix, int depth)
        {
            var dimensions = From.Length;
            Span<uint> low = stackalloc uint[3];
            Span<int> known = stackalloc int[3];
            for (var i = 0; i < depth; i++)
            {
                var dimension = i % dimensions;
                low[dimension] = (low[dimension] << 1) | (uint)((prefix >> (depth - 1 - i)) & 1);
                known[dimension]++;
            }

            var inside = true;
            for (var dimension = 0; dimension < dimensions; dimension++)
            {
                var rest = Bits - known[dimension];
                var first = low[dimension] << rest;
                var last = first | ((1u << rest) - 1);
                if (last < From[dimension] || first > To[dimension])
                {
                    return BoxRelation.Apart;
                }

                inside &= first >= From[dimension] && last <= To[dimension];
            }

            return inside ? BoxRelation.Inside : BoxRelation.Touching;
        }
    }
}
