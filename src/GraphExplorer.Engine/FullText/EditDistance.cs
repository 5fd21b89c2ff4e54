namespace GraphExplorer.Engine.FullText;

/// <summary>How many insertions, deletions, substitutions and swaps of neighbours lead from one word to others, up to a limit.</summary>
/// <param name="wanted">the word</param>
/// <param name="limit">the most that is looked for</param>
internal sealed class EditDistance(string wanted, int limit)
{
    private int[] _beforeLast = [];
    private int[] _last = [];
    private int[] _current = [];

    /// <summary>The number of edits; null when it is over the limit.</summary>
    internal int? To(string word)
    {
        if (Math.Abs(word.Length - wanted.Length) > limit)
        {
            return null;
        }

        if (_last.Length <= word.Length)
        {
            _beforeLast = new int[word.Length + 1];
            _last = new int[word.Length + 1];
            _current = new int[word.Length + 1];
        }

        for (var j = 0; j <= word.Length; j++)
        {
            _last[j] = j;
        }

        for (var i = 1; i <= wanted.Length; i++)
        {
            _current[0] = i;
            var least = i;
            for (var j = 1; j <= word.Length; j++)
            {
                var edits = Math.Min(Math.Min(_last[j], _current[j - 1]) + 1, _last[j - 1] + (wanted[i - 1] == word[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && wanted[i - 1] == word[j - 2] && wanted[i - 2] == word[j - 1])
                {
                    edits = Math.Min(edits, _beforeLast[j - 2] + 1);
                }

                _current[j] = edits;
                least = Math.Min(least, edits);
            }

            if (least > limit)
            {
                return null;
            }

            (_beforeLast, _last, _current) = (_last, _current, _beforeLast);
        }

        return _last[word.Length] <= limit ? _last[word.Length] : null;
    }
}
