using System.Runtime.CompilerServices;
using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>A place in the tokens, moved forward by the parsers.</summary>
internal sealed class TokenReader(string text, TokenList tokens, CypherParserOptions options, CancellationToken cancellationToken)
{
    private int _depth;

    /// <summary>Where expectations are noted; null in the first run.</summary>
    internal Expectations? Expectations { get; init; }

    internal CypherParserOptions Options => options;

    internal string Text => text;

    /// <summary>The index of the current token.</summary>
    internal int Index { get; private set; }

    /// <summary>How much deeper than its nesting the tree may be: each operator that took what is on its left as its operand.</summary>
    internal int Chained { get; set; }

    /// <summary>The deepest nesting so far.</summary>
    internal int DeepestNesting { get; private set; }

    internal ref readonly Token Current => ref tokens[Index];

    internal TokenKind Kind => tokens[Index].Kind;

    internal Keyword Keyword => tokens[Index].Keyword;

    internal SourcePosition Position => PositionOf(tokens[Index]);

    internal bool IsName => tokens[Index].Kind is TokenKind.Identifier or TokenKind.EscapedIdentifier;

    internal int Count => tokens.Count;

    internal static SourcePosition PositionOf(in Token token) => new(token.Start, token.Line, token.Column);

    internal ref readonly Token TokenAt(int index) => ref tokens[Math.Min(index, tokens.Count - 1)];

    internal TokenKind PeekKind(int ahead) => TokenAt(Index + ahead).Kind;

    internal Keyword PeekKeyword(int ahead) => TokenAt(Index + ahead).Keyword;

    internal bool PeekIsName(int ahead) => PeekKind(ahead) is TokenKind.Identifier or TokenKind.EscapedIdentifier;

    internal void Advance(int count = 1) => Index = Math.Min(Index + count, tokens.Count - 1);

    internal void MoveTo(int index) => Index = index;

    internal bool At(TokenKind kind)
    {
        if (tokens[Index].Kind == kind)
        {
            return true;
        }

        Expectations?.Add(Index, kind);
        return false;
    }

    internal bool At(Keyword keyword)
    {
        if (tokens[Index].Keyword == keyword)
        {
            return true;
        }

        Expectations?.Add(Index, keyword);
        return false;
    }

    internal bool TryTake(TokenKind kind)
    {
        if (!At(kind))
        {
            return false;
        }

        Advance();
        return true;
    }

    internal bool TryTake(Keyword keyword)
    {
        if (!At(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    /// <summary>Whether two keywords follow, which then are taken.</summary>
    internal bool TryTake(Keyword first, Keyword second)
    {
        if (!At(first) || PeekKeyword(1) != second)
        {
            return false;
        }

        Advance(2);
        return true;
    }

    internal void Take(TokenKind kind)
    {
        if (!TryTake(kind))
        {
            throw Unexpected();
        }
    }

    internal void Take(Keyword keyword)
    {
        if (!TryTake(keyword))
        {
            throw Unexpected();
        }
    }

    /// <summary>Takes either of two spellings of a keyword, such as ROW and ROWS.</summary>
    internal bool TryTakeEither(Keyword first, Keyword second) => TryTake(first) || TryTake(second);

    internal void TakeEither(Keyword first, Keyword second)
    {
        if (!TryTakeEither(first, second))
        {
            throw Unexpected();
        }
    }

    /// <summary>Takes a name, with or without backticks; a keyword is one too.</summary>
    internal string TakeName(string expected)
    {
        if (!IsName)
        {
            throw Unexpected(expected);
        }

        var name = NameOf(tokens[Index]);
        Advance();
        return name;
    }

    internal string TakeVariable() => TakeName("a variable name");

    internal string NameOf(in Token token)
    {
        var source = text.AsSpan(token.Start, token.Length);
        return token.Kind == TokenKind.EscapedIdentifier ? LiteralText.UnescapeName(source) : source.ToString();
    }

    internal ReadOnlySpan<char> TextOf(in Token token) => text.AsSpan(token.Start, token.Length);

    /// <summary>The text from the token at an index up to the one before the current.</summary>
    internal string TextSince(int index) => text[tokens[index].Start..tokens[Index - 1].End];

    /// <summary>Whether a keyword stands here as one: what follows would not fit a variable of that name.</summary>
    internal bool AtClauseWord() => Keywords.SeparatesClauses(Keyword) && !VariableFollow.Fits(TokenAt(Index + 1));

    internal UnexpectedTokenException Unexpected(string? expected = null)
    {
        if (expected is not null)
        {
            Expectations?.Add(Index, expected);
        }

        return new UnexpectedTokenException(Index);
    }

    internal static GraphException Error(string message, SourcePosition position, string? hint = null) => new(StatusCodes.SyntaxError, message, position, hint);

    /// <summary>Goes one level deeper; to be paired with <see cref="Leave"/>.</summary>
    internal void Enter()
    {
        if (++_depth > options.MaximumNesting || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw TooDeep(Position, options.MaximumNesting);
        }

        cancellationToken.ThrowIfCancellationRequested();
        DeepestNesting = Math.Max(DeepestNesting, _depth);
    }

    internal void Leave(int levels = 1) => _depth -= levels;

    internal static GraphException TooDeep(SourcePosition position, int levels) => Error(
        $"The query is nested deeper than {levels:N0} levels.",
        position,
        "Long chains of operators count too: use a list with IN, UNWIND or reduce, and pass values as parameters.");
}
