using System.Text.RegularExpressions;

namespace GraphExplorer.Host.Prompt;

/// <summary>
/// The word <c>:auto</c> that cypher-shell and Neo4j Browser want before CALL … IN TRANSACTIONS. Here each statement is a transaction of its
/// own anyway, so that it says nothing.
/// </summary>
internal static partial class AutoCommit
{
    /// <summary>Whether a text begins with the word.</summary>
    internal static bool Begins(string text) => Word().IsMatch(text);

    /// <summary>The text with blanks in its place, so that positions stay what they are.</summary>
    internal static string Without(string text) => Word().Replace(text, match => match.Value.Replace(":auto", "     ", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^\s*:auto(?=\s|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
