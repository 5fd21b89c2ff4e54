using System.Text.RegularExpressions;

namespace GraphExplorer.Conformance.Tests.Fuzzing;

/// <summary>Cuts a statement into words, numbers, strings, comments, spaces and symbols, without judging it: joined again they are the same text.</summary>
internal static partial class QueryTokens
{
    internal static List<string> Of(string text) => [.. Piece().Matches(text).Select(match => match.Value)];

    internal static bool IsSpace(string token) => token.Length > 0 && char.IsWhiteSpace(token[0]);

    internal static bool IsWord(string token) => token.Length > 0 && (char.IsLetter(token[0]) || token[0] is '_' or '`');

    internal static bool IsNumber(string token) => token.Length > 0 && char.IsAsciiDigit(token[0]);

    internal static bool IsString(string token) => token.Length > 0 && token[0] is '\'' or '"';

    [GeneratedRegex("""\s+|\w+|`[^`]*`|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|/\*.*?\*/|//[^\n]*|<>|<=|>=|=~|\+=|\|\||\.\.|::|->|<-|.""", RegexOptions.Singleline)]
    private static partial Regex Piece();
}
