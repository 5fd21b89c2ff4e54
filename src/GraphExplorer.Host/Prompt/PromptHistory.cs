namespace GraphExplorer.Host.Prompt;

/// <summary>What was typed at the prompt, kept in the user's local application data.</summary>
internal sealed class PromptHistory(string? path)
{
    private const int Capacity = 500;
    private readonly List<string> _lines = [];

    /// <summary>The lines, oldest first.</summary>
    internal IReadOnlyList<string> Lines => _lines;

    /// <summary>The user's history; empty where it cannot be read.</summary>
    internal static PromptHistory Load()
    {
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        var history = new PromptHistory(folder.Length == 0 ? null : Path.Combine(folder, "graphexplorer", "history"));
        history.ReadFile();
        return history;
    }

    /// <summary>Adds a line, unless it repeats the last one.</summary>
    internal void Add(string line)
    {
        if (line.Length > 0 && (_lines.Count == 0 || _lines[^1] != line))
        {
            _lines.Add(line);
            if (_lines.Count > Capacity)
            {
                _lines.RemoveAt(0);
            }
        }
    }

    /// <summary>Writes the file; a folder that cannot be written is no reason to fail.</summary>
    internal void Save()
    {
        if (path is null)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllLines(path, _lines);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"graphexplorer: the history was not saved ({error.Message}).");
        }
    }

    private void ReadFile()
    {
        try
        {
            if (path is not null && File.Exists(path))
            {
                _lines.AddRange(File.ReadLines(path).TakeLast(Capacity));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"graphexplorer: the history was not read ({error.Message}).");
        }
    }
}
