using GraphExplorer.Cypher.Lexing;

namespace GraphExplorer.Cypher.Writing;

/// <summary>Writes names, in backticks where they need them.</summary>
internal static class NameText
{
    /// <summary>A variable, alias or function name: reserved words need backticks too.</summary>
    internal static string Variable(string name) =>
        IdentifierCharacters.IsPlain(name) && !Keywords.IsReserved(Keywords.Find(name)) ? name : Escape(name);

    /// <summary>A label, type, property key or other name that stands where no keyword can.</summary>
    internal static string Name(string name) =>
        IdentifierCharacters.IsPlain(name) && Keywords.Find(name) is not (Keyword.Not or Keyword.Null or Keyword.Typed or Keyword.Normalized) ? name : Escape(name);

    private static string Escape(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
}
