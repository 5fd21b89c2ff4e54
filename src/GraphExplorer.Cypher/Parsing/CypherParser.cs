using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Reads Cypher: openCypher 9 with the additions of Neo4j 5.</summary>
public static class CypherParser
{
    /// <summary>The tree of one statement, which a semicolon may follow.</summary>
    /// <exception cref="GraphException">the text is not one statement, or larger than the options allow (<see cref="StatusCodes.SyntaxError"/>)</exception>
    /// <exception cref="OperationCanceledException">the parsing was cancelled</exception>
    public static ParsedStatement Parse(string text, CypherParserOptions? options = null, CancellationToken cancellationToken = default) =>
        Run(text, options, static parsers => parsers.Statements.ParseOnly(), cancellationToken);

    /// <summary>The statements of a script, which semicolons separate; empty ones are left out.</summary>
    /// <exception cref="GraphException">a statement does not parse (<see cref="StatusCodes.SyntaxError"/>)</exception>
    public static IReadOnlyList<ScriptStatement> ParseScript(string text, CypherParserOptions? options = null) =>
        Run(text, options, static parsers => parsers.Statements.ParseScript());

    /// <summary>The tree of one expression.</summary>
    /// <exception cref="GraphException">the text is not one expression (<see cref="StatusCodes.SyntaxError"/>)</exception>
    public static Expression ParseExpression(string text, CypherParserOptions? options = null) =>
        Run(text, options, static parsers => parsers.Statements.ParseOnlyExpression());

    private static T Run<T>(string text, CypherParserOptions? options, Func<ParserSet, T> parse, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= CypherParserOptions.Default;
        if (text.Length > options.MaximumTextLength)
        {
            throw new GraphException(StatusCodes.SyntaxError, $"The query is longer than {options.MaximumTextLength:N0} characters.", null, "Pass long values as parameters.");
        }

        var tokens = Lexer.Tokenize(text, options.MaximumTokens, cancellationToken);
        try
        {
            return parse(new ParserSet(new TokenReader(text, tokens, options, cancellationToken)));
        }
        catch (UnexpectedTokenException unexpected)
        {
            // A second run over the same tokens notes what would have been understood at the place where the first one failed.
            var reader = new TokenReader(text, tokens, options, cancellationToken) { Expectations = new Expectations(unexpected.TokenIndex) };
            try
            {
                parse(new ParserSet(reader));
            }
            catch (UnexpectedTokenException)
            {
            }

            throw InvalidInput.At(reader, unexpected.TokenIndex);
        }
    }
}
