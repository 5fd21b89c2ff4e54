namespace GraphExplorer.Engine.FullText;

/// <summary>Finds the words of a phrase near one another.</summary>
internal static class PhraseMatch
{
    /// <summary>
    /// How often a phrase stands in a text: each occurrence counts one, less the more its words are displaced; none that takes more than
    /// <paramref name="slop"/> moves by one place.
    /// </summary>
    /// <param name="positions">for each word of the phrase where it stands in the text, ascending</param>
    /// <param name="offsets">for each word its place in the phrase</param>
    /// <param name="slop">the moves that are allowed</param>
    internal static float Frequency(int[][] positions, int[] offsets, int slop)
    {
        var next = new int[positions.Length];
        var frequency = 0f;
        var (at, end) = Extremes(positions, offsets, next);
        while (true)
        {
            // Moves the word that lies furthest behind as far as it still lies furthest behind: that is the tightest match at this place.
            var width = end - Place(at);
            var second = SecondPlace(at);
            var over = false;
            var distinct = AreDistinct(positions, next);
            while (true)
            {
                next[at]++;
                if (next[at] >= positions[at].Length)
                {
                    over = true;
                    break;
                }

                if (Place(at) > second)
                {
                    break;
                }

                if (AreDistinct(positions, next))
                {
                    width = end - Place(at);
                    distinct = true;
                }
            }

            if (distinct && width <= slop)
            {
                frequency += 1f / (1 + width);
            }

            if (over)
            {
                return frequency;
            }

            (at, end) = Extremes(positions, offsets, next);
        }

        int Place(int word) => positions[word][next[word]] - offsets[word];

        int SecondPlace(int first)
        {
            var second = int.MaxValue;
            for (var word = 0; word < positions.Length; word++)
            {
                second = word == first ? second : Math.Min(second, Place(word));
            }

            return second;
        }
    }

    private static (int First, int End) Extremes(int[][] positions, int[] offsets, int[] next)
    {
        var first = 0;
        var end = int.MinValue;
        for (var word = 0; word < positions.Length; word++)
        {
            var place = positions[word][next[word]] - offsets[word];
            end = Math.Max(end, place);
            first = place < positions[first][next[first]] - offsets[first] ? word : first;
        }

        return (first, end);
    }

    // Two words of a phrase that are the same must not both be the one word of the text.
    private static bool AreDistinct(int[][] positions, int[] next)
    {
        for (var one = 0; one < positions.Length; one++)
        {
            for (var other = one + 1; other < positions.Length; other++)
            {
                if (positions[one][next[one]] == positions[other][next[other]])
                {
                    return false;
                }
            }
        }

        return true;
    }
}
