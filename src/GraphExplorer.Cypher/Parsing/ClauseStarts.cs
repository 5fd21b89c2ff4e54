using GraphExplorer.Cypher.Lexing;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>The words that begin a clause, for error messages.</summary>
internal static class ClauseStarts
{
    internal static readonly Keyword[] Words =
    [
        Keyword.Call, Keyword.Create, Keyword.Delete, Keyword.Detach, Keyword.Finish, Keyword.Foreach, Keyword.Insert, Keyword.Load, Keyword.Match,
        Keyword.Merge, Keyword.Nodetach, Keyword.Optional, Keyword.Remove, Keyword.Return, Keyword.Set, Keyword.Unwind, Keyword.Use, Keyword.With,
        Keyword.Limit, Keyword.Offset, Keyword.Order, Keyword.Skip,
    ];

    internal static void Note(Expectations expectations, int tokenIndex)
    {
        foreach (var word in Words)
        {
            expectations.Add(tokenIndex, word);
        }
    }
}
