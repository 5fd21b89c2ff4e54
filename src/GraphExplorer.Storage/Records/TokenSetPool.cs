using System.Diagnostics.CodeAnalysis;

namespace GraphExplorer.Storage.Records;

/// <summary>
/// Shares equal token arrays (the labels of a node, the keys of its properties). Used by the one writer only. It stops growing at
/// a limit, past which arrays are no longer shared.
/// </summary>
internal sealed class TokenSetPool
{
    private const int Limit = 16_384;
    private readonly HashSet<int[]> _sets = new(new Comparer());

    /// <summary>An array equal to <paramref name="tokens"/>, which the caller no longer writes to.</summary>
    internal int[] Intern(int[] tokens)
    {
        if (tokens.Length == 0)
        {
            return [];
        }

        if (_sets.TryGetValue(tokens, out var shared))
        {
            return shared;
        }

        if (_sets.Count < Limit)
        {
            _sets.Add(tokens);
        }

        return tokens;
    }

    /// <summary>The same, which makes an array only where none is equal.</summary>
    internal int[] Intern(ReadOnlySpan<int> tokens)
    {
        if (tokens.IsEmpty)
        {
            return [];
        }

        return _sets.GetAlternateLookup<ReadOnlySpan<int>>().TryGetValue(tokens, out var shared) ? shared : Intern(tokens.ToArray());
    }

    private sealed class Comparer : IEqualityComparer<int[]>, IAlternateEqualityComparer<ReadOnlySpan<int>, int[]>
    {
        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<int> alternate, int[] other) => alternate.SequenceEqual(other);

        public int[] Create(ReadOnlySpan<int> alternate) => alternate.ToArray();

        public int GetHashCode([DisallowNull] int[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<int> alternate)
        {
            var hash = alternate.Length;
            foreach (var token in alternate)
            {
                hash = (hash * 31) + token;
            }

            return hash;
        }
    }
}
