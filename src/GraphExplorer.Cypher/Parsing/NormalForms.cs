using GraphExplorer.Cypher.Lexing;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>The Unicode normal forms that <c>IS NORMALIZED</c> and <c>normalize()</c> name by a keyword.</summary>
internal static class NormalForms
{
    internal static string? Find(Keyword keyword) =>
        keyword is Keyword.Nfc or Keyword.Nfd or Keyword.Nfkc or Keyword.Nfkd ? Keywords.Spelling(keyword) : null;

    internal static bool IsForm(string name) => name is "NFC" or "NFD" or "NFKC" or "NFKD";
}
