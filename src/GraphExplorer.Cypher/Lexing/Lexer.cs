using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Lexing;

/// <summary>Cuts a text into tokens in one pass (openCypher 9, chapter "Lexical structure").</summary>
internal ref struct Lexer
{
    private const int TokensPerCheck = 1024;
    private readonly ReadOnlySpan<char> _text;
    private readonly int _maximumTokens;
    private Token[] _tokens;
    private int[] _openBrackets = new int[16];
    private int _count;
    private int _openCount;
    private int _offset;
    private int _line = 1;
    private int _lineStart;

    private Lexer(ReadOnlySpan<char> text, int maximumTokens)
    {
        _text = text;
        _maximumTokens = maximumTokens;
        _tokens = new Token[Math.Max(16, text.Length / 4)];
    }

    /// <summary>The tokens of a text.</summary>
    /// <exception cref="GraphException">a string, name or comment is not closed, or there are too many tokens</exception>
    internal static TokenList Tokenize(ReadOnlySpan<char> text, int maximumTokens, CancellationToken cancellationToken = default)
    {
        var lexer = new Lexer(text, maximumTokens);
        while (lexer.SkipSpace())
        {
            if (lexer._count % TokensPerCheck == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            lexer.ReadToken();
        }

        lexer.Add(TokenKind.EndOfInput, text.Length, 0);
        return new TokenList(lexer._tokens, lexer._count);
    }

    private bool SkipSpace()
    {
        while (_offset < _text.Length)
        {
            var c = _text[_offset];
            if (c == '\n')
            {
                _offset++;
                StartLine();
            }
            else if (c is ' ' or '\t' or '\r' || (c >= 0x80 ? char.IsWhiteSpace(c) || c == '\uFEFF' : c is '\f' or '\v' or (>= '\x1C' and <= '\x1F')))
            {
                _offset++;
            }
            else if (c == '/' && Next(1) == '/')
            {
                var end = _text[_offset..].IndexOf('\n');
                _offset = end < 0 ? _text.Length : _offset + end;
            }
            else if (c == '/' && Next(1) == '*')
            {
                SkipBlockComment();
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private void SkipBlockComment()
    {
        var length = _text[(_offset + 2)..].IndexOf("*/", StringComparison.Ordinal);
        if (length < 0)
        {
            throw Error("Failed to parse comment. A comment starting on `/*` must have a closing `*/`.", _offset);
        }

        AdvanceOverLines(_offset + 2 + length + 2);
    }

    private void StartLine()
    {
        _line++;
        _lineStart = _offset;
    }

    /// <summary>Moves to an offset, counting the lines between.</summary>
    private void AdvanceOverLines(int end)
    {
        while (_text[_offset..end].IndexOf('\n') is >= 0 and var newline)
        {
            _offset += newline + 1;
            StartLine();
        }

        _offset = end;
    }

    private readonly char Next(int ahead) => _offset + ahead < _text.Length ? _text[_offset + ahead] : '\0';

    private void ReadToken()
    {
        var c = _text[_offset];
        if (IdentifierCharacters.IsStart(c))
        {
            ReadWord();
        }
        else if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Next(1)) && !FollowsDot()))
        {
            ReadNumber();
        }
        else if (c is '\'' or '"')
        {
            ReadQuoted(TokenKind.String, c, _offset, "Failed to parse string literal. The query must contain an even number of non-escaped quotes.");
        }
        else if (c == '`')
        {
            ReadQuoted(TokenKind.EscapedIdentifier, c, _offset, "Failed to parse escaped identifier. A name that begins with ` must end with `.");
        }
        else if (c == '$')
        {
            ReadDollar();
        }
        else
        {
            ReadSymbol(c);
        }
    }

    /// <summary>Whether a dot stands right before, so that <c>1...5</c> and <c>n..5</c> do not hold the number <c>.5</c>.</summary>
    private readonly bool FollowsDot() => _offset > 0 && _text[_offset - 1] == '.';

    private void ReadWord()
    {
        var start = _offset;
        _offset = IdentifierCharacters.EndOfRun(_text, start + 1);
        var keyword = _offset - start <= Keywords.Longest ? Keywords.Find(_text[start.._offset]) : Keyword.NoKeyword;
        Add(TokenKind.Identifier, start, _offset - start, keyword);
    }

    private void ReadNumber()
    {
        var start = _offset;
        var kind = NumberScanner.Scan(_text, start, out _offset);
        Add(kind, start, _offset - start);
    }

    private void ReadQuoted(TokenKind kind, char quote, int start, string unclosed)
    {
        var (line, column) = (_line, start - _lineStart + 1);
        var end = LiteralText.EndOfQuoted(_text, _offset, quote);
        if (end < 0)
        {
            throw Error(unclosed, start);
        }

        AdvanceOverLines(end);
        Append(new Token(kind, Keyword.NoKeyword, start, end - start, line, column, -1));
    }

    private void ReadDollar()
    {
        var start = _offset++;
        if (Next(0) == '`')
        {
            ReadQuoted(TokenKind.Parameter, '`', start, "Failed to parse escaped identifier. A name that begins with ` must end with `.");
        }
        else if (IdentifierCharacters.IsPart(Next(0)))
        {
            _offset = IdentifierCharacters.EndOfRun(_text, _offset);
            Add(TokenKind.Parameter, start, _offset - start);
        }
        else
        {
            Add(TokenKind.Dollar, start, 1);
        }
    }

    private void ReadSymbol(char c)
    {
        var (kind, length) = Symbols.Read(c, Next(1));
        var start = _offset;
        _offset += length;
        if (kind is TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace)
        {
            OpenBracket(kind, start);
        }
        else if (kind is TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace)
        {
            CloseBracket(kind, start);
        }
        else
        {
            Add(kind, start, length);
        }
    }

    private void OpenBracket(TokenKind kind, int start)
    {
        if (_openCount == _openBrackets.Length)
        {
            Array.Resize(ref _openBrackets, _openCount * 2);
        }

        _openBrackets[_openCount++] = _count;
        Add(kind, start, 1);
    }

    private void CloseBracket(TokenKind kind, int start)
    {
        var partner = -1;
        if (_openCount > 0 && _tokens[_openBrackets[_openCount - 1]].Kind == kind - 1)
        {
            partner = _openBrackets[--_openCount];
            _tokens[partner] = _tokens[partner] with { Partner = _count };
        }

        Append(new Token(kind, Keyword.NoKeyword, start, 1, _line, start - _lineStart + 1, partner));
    }

    private void Add(TokenKind kind, int start, int length, Keyword keyword = Keyword.NoKeyword) =>
        Append(new Token(kind, keyword, start, length, _line, start - _lineStart + 1, -1));

    private void Append(in Token token)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _count * 2);
        }

        if (_count > _maximumTokens)
        {
            throw new GraphException(
                StatusCodes.SyntaxError,
                $"The query has more than {_maximumTokens:N0} tokens.",
                new SourcePosition(token.Start, token.Line, token.Column),
                "Pass long lists as parameters, and split a script into several statements.");
        }

        _tokens[_count++] = token;
    }

    private readonly GraphException Error(string message, int offset) =>
        new(StatusCodes.SyntaxError, message, new SourcePosition(offset, _line, offset - _lineStart + 1));
}
