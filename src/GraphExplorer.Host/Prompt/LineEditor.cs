namespace GraphExplorer.Host.Prompt;

/// <summary>
/// Edits one line on a terminal: arrows, Home, End, Delete, Ctrl+A/E/U/K, history by Up and Down. A line wider than the terminal scrolls.
/// </summary>
internal sealed class LineEditor(PromptHistory history)
{
    private string _text = string.Empty;
    private int _cursor;
    private int _place;
    private string _draft = string.Empty;

    /// <summary>What was typed before.</summary>
    internal PromptHistory History { get; } = history;

    /// <summary>The line as it stands.</summary>
    internal string Text => _text;

    /// <summary>Reads a line; null at the end of the input (Ctrl+D on an empty line).</summary>
    internal PromptLine? Read(string prompt)
    {
        if (Console.IsInputRedirected)
        {
            Console.Write(prompt);
            return Console.ReadLine() is { } line ? new PromptLine(line, Interrupted: false) : null;
        }

        Begin();
        Console.TreatControlCAsInput = true;
        try
        {
            while (true)
            {
                Draw(prompt);
                var key = Console.ReadKey(intercept: true);
                var control = key.Modifiers.HasFlag(ConsoleModifiers.Control);
                switch (key.Key)
                {
                    case ConsoleKey.Enter:
                        Console.WriteLine();
                        return new PromptLine(_text, Interrupted: false);
                    case ConsoleKey.C when control:
                        Console.WriteLine("^C");
                        return new PromptLine(string.Empty, Interrupted: true);
                    case ConsoleKey.D when control && _text.Length == 0:
                        Console.WriteLine();
                        return null;
                    default:
                        Edit(key, control);
                        break;
                }
            }
        }
        finally
        {
            Console.TreatControlCAsInput = false;
        }
    }

    /// <summary>Begins a new, empty line.</summary>
    internal void Begin()
    {
        _text = string.Empty;
        _draft = string.Empty;
        _cursor = 0;
        _place = History.Lines.Count;
    }

    /// <summary>Applies one key to the line.</summary>
    internal void Edit(ConsoleKeyInfo key, bool control)
    {
        switch (key.Key)
        {
            case ConsoleKey.LeftArrow:
                _cursor = Math.Max(0, _cursor - 1);
                break;
            case ConsoleKey.RightArrow:
                _cursor = Math.Min(_text.Length, _cursor + 1);
                break;
            case ConsoleKey.Home:
            case ConsoleKey.A when control:
                _cursor = 0;
                break;
            case ConsoleKey.End:
            case ConsoleKey.E when control:
                _cursor = _text.Length;
                break;
            case ConsoleKey.U when control:
                _text = _text[_cursor..];
                _cursor = 0;
                break;
            case ConsoleKey.K when control:
                _text = _text[.._cursor];
                break;
            case ConsoleKey.Backspace when _cursor > 0:
                _text = _text.Remove(--_cursor, 1);
                break;
            case ConsoleKey.Delete when _cursor < _text.Length:
                _text = _text.Remove(_cursor, 1);
                break;
            case ConsoleKey.UpArrow:
                Recall(_place - 1);
                break;
            case ConsoleKey.DownArrow:
                Recall(_place + 1);
                break;
            default:
                if (!char.IsControl(key.KeyChar))
                {
                    _text = _text.Insert(_cursor++, key.KeyChar.ToString());
                }

                break;
        }
    }

    private void Recall(int place)
    {
        if (place < 0 || place > History.Lines.Count)
        {
            return;
        }

        if (_place == History.Lines.Count)
        {
            _draft = _text;
        }

        _place = place;
        _text = place == History.Lines.Count ? _draft : History.Lines[place];
        _cursor = _text.Length;
    }

    private void Draw(string prompt)
    {
        var room = Math.Max(10, Console.WindowWidth - prompt.Length - 1);
        var from = Math.Max(0, _cursor - room + 1);
        var shown = _text.Substring(from, Math.Min(room, _text.Length - from));
        Console.Write($"\r{prompt}{shown}\u001b[K\r\u001b[{prompt.Length + _cursor - from}C");
    }
}
