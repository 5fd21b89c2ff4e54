namespace GraphExplorer.Model;

/// <summary>Shows the line of a text that a position is on, with a caret below the place.</summary>
public static class SourceExcerpt
{
    private const int Width = 100;

    /// <summary>The quoted line and, on a second line, the caret. A line of more than 100 characters is cut around the place.</summary>
    public static string Of(string text, SourcePosition position)
    {
        ArgumentNullException.ThrowIfNull(text);
        var offset = Math.Clamp(position.Offset, 0, text.Length);
        var start = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        var end = text.IndexOf('\n', offset);
        if (end < 0)
        {
            end = text.Length;
        }

        var line = text[start..end].TrimEnd('\r').Replace('\t', ' ');
        var column = Math.Min(offset - start, line.Length);
        if (line.Length > Width)
        {
            var from = Math.Clamp(column - (Width / 2), 0, line.Length - Width);
            line = (from > 0 ? "…" : string.Empty) + line.Substring(from, Width) + (from + Width < line.Length ? "…" : string.Empty);
            column = column - from + (from > 0 ? 1 : 0);
        }

        return $"\"{line}\"\n{new string(' ', column + 1)}^";
    }
}
