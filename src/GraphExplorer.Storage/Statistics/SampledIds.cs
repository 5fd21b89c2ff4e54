using System.Numerics;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Statistics;

/// <summary>
/// Draws ids: one at a random place of each of equal stretches of the ids in order, so that a sample is spread evenly and an order that
/// repeats itself does not show in it. The same graph gives the same sample.
/// </summary>
internal static class SampledIds
{
    /// <summary>Ids of a set, all of them when they are few; ascending.</summary>
    internal static int[] Of(IdSet set, int size)
    {
        var total = set.Count;
        var take = (int)Math.Min(total, size);
        var drawn = new int[take];
        var found = 0;
        var next = take == 0 ? 0 : Place(0, take, total);
        long before = 0;
        var top = set.Chunks(writable: false);
        for (var place = 0; place < top.Length && found < take; place++)
        {
            if (top[place] is not { } directory)
            {
                continue;
            }

            for (var number = 0; number < directory.Chunks.Length && found < take; number++)
            {
                if (directory.Chunks[number] is not { } chunk)
                {
                    continue;
                }

                var first = ((place << ChunkDirectory<IdChunk>.Bits) + number) << IdChunk.Bits;
                while (found < take && next < before + chunk.Count)
                {
                    drawn[found++] = first + AtRank(chunk, (int)(next - before));
                    next = found < take ? Place(found, take, total) : 0;
                }

                before += chunk.Count;
            }
        }

        return found == take ? drawn : drawn[..found];
    }

    /// <summary>Ids below a limit for which a test holds; about as many as asked for where most are taken, all when they are few.</summary>
    internal static int[] Below(long limit, long count, int size, Func<int, bool> exists)
    {
        // Where many ids are free, more must be tried to find as many.
        var tries = (int)Math.Min(limit, count == 0 ? 0 : Math.Min(8L * size, (long)Math.Ceiling(size * ((double)limit / count))));
        var drawn = new List<int>(Math.Min(tries, size));
        for (var i = 0; i < tries; i++)
        {
            var id = (int)Place(i, tries, limit);
            if (exists(id))
            {
                drawn.Add(id);
            }
        }

        return [.. drawn];
    }

    /// <summary>A number from 0 to below 1 that depends on a number alone.</summary>
    internal static double Random(ulong number)
    {
        // SplitMix64 (Steele, Lea, Flood 2014).
        var mixed = (number + 1) * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    private static long Place(int stretch, int stretches, long total)
    {
        var from = total * stretch / stretches;
        var to = total * (stretch + 1) / stretches;
        return from + (long)(Random((ulong)stretch) * (to - from));
    }

    private static int AtRank(IdChunk chunk, int rank)
    {
        if (chunk.Words is not { } words)
        {
            return chunk.Sparse![rank];
        }

        var word = 0;
        for (var bits = BitOperations.PopCount(words[0]); bits <= rank; bits = BitOperations.PopCount(words[++word]))
        {
            rank -= bits;
        }

        var left = words[word];
        for (; rank > 0; rank--)
        {
            left &= left - 1;
        }

        return (word << 6) + BitOperations.TrailingZeroCount(left);
    }
}
