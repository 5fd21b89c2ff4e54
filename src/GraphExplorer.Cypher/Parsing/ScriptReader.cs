using System.Runtime.CompilerServices;
using System.Text;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>
/// Reads the statements of a script one after the other, without holding the script in memory: cut at the semicolons that stand outside
/// of strings, names and comments.
/// </summary>
public sealed class ScriptReader(TextReader input)
{
    private readonly StringBuilder _statement = new();
    private readonly char[] _buffer = new char[32 * 1024];
    private State _state = State.Outside;
    private SourcePosition _start = new(0, 1, 1);
    private char _previous;
    private long _offset;
    private int _line = 1;
    private int _column;

    private enum State
    {
        Outside,
        SingleQuotes,
        DoubleQuotes,
        Backticks,
        LineComment,
        BlockComment,
    }

    /// <summary>The characters read so far.</summary>
    public long CharactersRead => _offset;

    /// <summary>
    /// The statements, each with the place of its first character in the script (offsets past 2 GiB stay there). Comments before a
    /// statement are left out.
    /// </summary>
    /// <exception cref="GraphException">a statement is longer than the parser takes, or a string, name or comment is not closed</exception>
    public async IAsyncEnumerable<(string Text, SourcePosition Position)> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (await input.ReadAsync(_buffer.AsMemory(), cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            for (var i = 0; i < count; i++)
            {
                if (Take(_buffer[i]) && TakeStatement() is { } statement)
                {
                    yield return statement;
                }
            }
        }

        if (_state is not (State.Outside or State.LineComment))
        {
            throw new GraphException(StatusCodes.SyntaxError, "The script ends inside a string, a name or a comment.", Place());
        }

        if (TakeStatement() is { } last)
        {
            yield return last;
        }
    }

    private SourcePosition Place() => new((int)Math.Min(_offset, int.MaxValue), _line, Math.Max(_column, 1));

    private (string Text, SourcePosition Position)? TakeStatement()
    {
        var text = _statement.ToString().TrimEnd();
        _statement.Clear();
        return text.Length == 0 ? null : (text, _start);
    }

    /// <summary>Takes the next character; true when it ends a statement.</summary>
    private bool Take(char c)
    {
        _offset++;
        _column++;
        var ends = _state == State.Outside && c == ';';
        if (!ends)
        {
            Keep(c);
        }

        Move(c);
        if (c == '\n')
        {
            _line++;
            _column = 0;
        }

        return ends;
    }

    private void Keep(char c)
    {
        if (_statement.Length == 0)
        {
            if (char.IsWhiteSpace(c) || c == '\uFEFF' || _state is State.LineComment or State.BlockComment)
            {
                return;
            }

            _start = new SourcePosition((int)Math.Min(_offset - 1, int.MaxValue), _line, _column);
        }

        if (_statement.Length >= CypherParserOptions.Default.MaximumTextLength)
        {
            throw new GraphException(
                StatusCodes.SyntaxError, $"The statement is longer than {CypherParserOptions.Default.MaximumTextLength:N0} characters.", _start);
        }

        _statement.Append(c);
    }

    private void Move(char c)
    {
        var previous = _previous;
        _previous = c;
        switch (_state)
        {
            case State.Outside:
                Leave(c, previous);
                break;
            case State.SingleQuotes or State.DoubleQuotes when c == '\\' && previous == '\\':
                _previous = '\0'; // An escaped backslash escapes nothing.
                break;
            case State.SingleQuotes when c == '\'' && previous != '\\':
            case State.DoubleQuotes when c == '"' && previous != '\\':
            case State.Backticks when c == '`': // A doubled one begins the next stretch at once.
                _state = State.Outside;
                _previous = '\0';
                break;
            case State.LineComment when c == '\n':
                _state = State.Outside;
                break;
            case State.BlockComment when c == '/' && previous == '*':
                _state = State.Outside;
                _previous = '\0';
                break;
        }
    }

    private void Leave(char c, char previous)
    {
        _state = c switch
        {
            '\'' => State.SingleQuotes,
            '"' => State.DoubleQuotes,
            '`' => State.Backticks,
            '/' when previous == '/' => State.LineComment,
            '*' when previous == '/' => State.BlockComment,
            _ => State.Outside,
        };
        if (_state == State.Outside)
        {
            return;
        }

        _previous = '\0';
        if (_state is State.LineComment or State.BlockComment && _statement.Length == 2)
        {
            _statement.Clear(); // The two characters that began a comment before any statement.
        }
    }
}
