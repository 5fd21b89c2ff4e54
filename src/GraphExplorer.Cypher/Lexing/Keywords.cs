using System.Collections.Frozen;

namespace GraphExplorer.Cypher.Lexing;

/// <summary>Finds keywords by their spelling, whatever the case.</summary>
internal static class Keywords
{
    private static readonly string[] Spellings = [.. Enum.GetNames<Keyword>().Select(name => name.ToUpperInvariant())];

    private static readonly FrozenDictionary<string, Keyword>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Enum.GetValues<Keyword>().Where(keyword => keyword != Keyword.NoKeyword)
            .ToFrozenDictionary(keyword => Spellings[(int)keyword], StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The length of the longest keyword.</summary>
    internal static int Longest { get; } = Spellings.Max(spelling => spelling.Length);

    /// <summary>The keyword that a word spells; <see cref="Keyword.NoKeyword"/> for any other word.</summary>
    internal static Keyword Find(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var keyword) ? keyword : Keyword.NoKeyword;

    /// <summary>The spelling in upper case.</summary>
    internal static string Spelling(Keyword keyword) => Spellings[(int)keyword];

    /// <summary>Whether a word begins a clause or separates its parts, so that as a variable it is understood only where nothing else fits.</summary>
    internal static bool SeparatesClauses(Keyword keyword) => keyword is
        Keyword.Call or Keyword.Create or Keyword.Delete or Keyword.Detach or Keyword.Finish or Keyword.Foreach or Keyword.Insert or Keyword.Limit
        or Keyword.Load or Keyword.Match or Keyword.Merge or Keyword.On or Keyword.Optional or Keyword.Order or Keyword.Remove or Keyword.Return
        or Keyword.Set or Keyword.Skip or Keyword.Union or Keyword.Unwind or Keyword.Use or Keyword.Using or Keyword.Where or Keyword.With or Keyword.Yield
        or Keyword.Then or Keyword.Else or Keyword.When or Keyword.End or Keyword.As or Keyword.And or Keyword.Or or Keyword.Xor or Keyword.In
        or Keyword.Is or Keyword.Contains or Keyword.Starts or Keyword.Ends or Keyword.Distinct;

    /// <summary>Whether a variable or alias of this name is written in backticks: a reader, or another Cypher parser, would take it for syntax.</summary>
    internal static bool IsReserved(Keyword keyword) => SeparatesClauses(keyword) || keyword is
        Keyword.All or Keyword.AllShortestPaths or Keyword.Any or Keyword.Asc or Keyword.Ascending or Keyword.By or Keyword.Case or Keyword.Collect
        or Keyword.Constraint or Keyword.Count or Keyword.Csv or Keyword.Desc or Keyword.Descending or Keyword.Drop or Keyword.Exists or Keyword.Explain
        or Keyword.False or Keyword.Fieldterminator or Keyword.For or Keyword.From or Keyword.Inf or Keyword.Infinity or Keyword.Nan or Keyword.None
        or Keyword.Normalized or Keyword.Not or Keyword.Null or Keyword.Of or Keyword.Offset or Keyword.Or or Keyword.Profile or Keyword.Reduce or Keyword.Require
        or Keyword.Shortest or Keyword.ShortestPath or Keyword.Show or Keyword.Single or Keyword.True or Keyword.Typed or Keyword.Unique;
}
