using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Cuts a script into statements without understanding them, for a database that may know more of the language than the parser.</summary>
public static class ScriptSplitter
{
    /// <summary>The texts between semicolons that stand outside of strings, names and comments, with their places; empty ones are left out.</summary>
    /// <exception cref="GraphException">a string, name or comment is not closed, or the script is too long</exception>
    public static IReadOnlyList<(string Text, SourcePosition Position)> Split(string script)
    {
        ArgumentNullException.ThrowIfNull(script);
        var tokens = Lexer.Tokenize(script, CypherParserOptions.Default.MaximumTokens);
        var statements = new List<(string, SourcePosition)>();
        var first = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Semicolon or TokenKind.EndOfInput))
            {
                continue;
            }

            if (i > first)
            {
                statements.Add((script[tokens[first].Start..tokens[i - 1].End], TokenReader.PositionOf(tokens[first])));
            }

            first = i + 1;
        }

        return statements;
    }
}
