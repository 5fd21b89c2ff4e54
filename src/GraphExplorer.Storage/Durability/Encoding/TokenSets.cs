namespace GraphExplorer.Storage.Durability.Encoding;

/// <summary>The token sets of up to 256 entities: the number of distinct ones, those, and which of them each entity has, in bits.</summary>
internal static class TokenSets
{
    /// <summary>Writes the sets; answers the distinct ones, and in <paramref name="which"/> their places.</summary>
    internal static List<int[]> Write(int[][] sets, Span<byte> which, ByteWriter writer)
    {
        var distinct = new List<int[]>();
        Span<long> places = stackalloc long[sets.Length];
        for (var i = 0; i < sets.Length; i++)
        {
            var place = i > 0 && ReferenceEquals(sets[i], sets[i - 1]) ? which[i - 1] : Find(distinct, sets[i]);
            if (place == distinct.Count)
            {
                distinct.Add(sets[i]);
            }

            which[i] = (byte)place;
            places[i] = place;
        }

        writer.WriteVarint(distinct.Count);
        foreach (var set in distinct)
        {
            writer.WriteTokens(set);
        }

        PackedIntegers.WriteIndexes(places, distinct.Count, writer);
        return distinct;
    }

    /// <summary>Reads as many sets as <paramref name="which"/> has places; answers the distinct ones.</summary>
    internal static List<int[]> Read(ref ByteReader reader, scoped Span<byte> which, int limit, string what, DecodingContext context)
    {
        var count = reader.ReadBelow(which.Length + 1, "the number of token sets");
        if (count == 0 && which.Length > 0)
        {
            throw new MalformedDataException("entities have no token sets");
        }

        var distinct = new List<int[]>(count);
        for (var i = 0; i < count; i++)
        {
            distinct.Add(reader.ReadTokens(limit, what, context));
        }

        Span<long> places = stackalloc long[which.Length];
        PackedIntegers.ReadIndexes(ref reader, places, count);
        for (var i = 0; i < places.Length; i++)
        {
            which[i] = (byte)places[i];
        }

        return distinct;
    }

    /// <summary>All tokens of some sets in ascending order.</summary>
    internal static int[] Union(List<int[]> sets)
    {
        if (sets.Count == 1)
        {
            return sets[0];
        }

        var all = new SortedSet<int>();
        foreach (var set in sets)
        {
            all.UnionWith(set);
        }

        return [.. all];
    }

    /// <summary>Where each set has a token; negative where it has not.</summary>
    internal static void FindPlaces(List<int[]> sets, int token, Span<int> places)
    {
        for (var i = 0; i < sets.Count; i++)
        {
            places[i] = Array.BinarySearch(sets[i], token);
        }
    }

    private static int Find(List<int[]> sets, int[] wanted)
    {
        for (var i = 0; i < sets.Count; i++)
        {
            if (ReferenceEquals(sets[i], wanted) || sets[i].AsSpan().SequenceEqual(wanted))
            {
                return i;
            }
        }

        return sets.Count;
    }
}
