namespace GraphExplorer.Conformance.Tests.Scripts;

/// <summary>
/// Reads script files. A word at the line's start opens a block, whose lines are indented: <c>graph</c> (statements, ended by semicolons,
/// for all cases that follow up to the next <c>graph</c>), <c>case</c> with a title, <c>given</c> (parameters), <c>query</c>,
/// <c>rows</c> or <c>rows in order</c> (column names, then rows, cells parted by <c>|</c>; nothing for no columns), <c>error</c> with a status
/// code (lines: parts of the message), <c>counts</c> (lines: counter and number). Lines that start with <c>#</c> are comments.
/// </summary>
internal static class ScriptReader
{
    /// <summary>The cases of a file.</summary>
    internal static IReadOnlyList<ScriptCase> Read(string path)
    {
        var file = Path.GetFileNameWithoutExtension(path);
        var cases = new List<ScriptCase>();
        string[] graph = [];
        ScriptCase? current = null;
        foreach (var (heading, lines) in Blocks(path))
        {
            var (word, rest) = Split(heading);
            switch (word)
            {
                case "graph":
                    graph = [.. string.Join('\n', lines).Split(";\n").Select(text => text.TrimEnd(';', '\n', ' ')).Where(text => text.Length > 0)];
                    break;
                case "case":
                    Finish();
                    current = new ScriptCase(file, rest, graph, string.Empty, null, null, [], false, null, null, null);
                    break;
                case "given":
                    current = Current() with { Parameters = string.Join('\n', lines) };
                    break;
                case "query":
                    current = Current() with { Query = string.Join('\n', lines) };
                    break;
                case "rows":
                    current = Current() with { Columns = lines.Count == 0 ? [] : Cells(lines[0]), Rows = [.. lines.Skip(1).Select(line => string.Join(" | ", Cells(line)))], Ordered = rest == "in order" };
                    break;
                case "error":
                    current = Current() with { ErrorCode = rest, ErrorText = string.Join('\n', lines) };
                    break;
                case "counts":
                    current = Current() with { Counters = [.. lines.Select(line => line.Trim()).Order(StringComparer.Ordinal)] };
                    break;
                default:
                    throw new FormatException($"{file}: a block cannot begin with '{heading}'.");
            }
        }

        Finish();
        return cases;

        ScriptCase Current() => current ?? throw new FormatException($"{file}: a block stands before the first case.");

        void Finish()
        {
            if (current is null)
            {
                return;
            }

            cases.Add(current.Query.Length > 0 ? current : throw new FormatException($"{file}: the case '{current.Title}' has no query."));
            current = null;
        }
    }

    private static List<(string Heading, List<string> Lines)> Blocks(string path)
    {
        var blocks = new List<(string Heading, List<string> Lines)>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Trim().Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] != ' ')
            {
                blocks.Add((line.Trim(), []));
            }
            else
            {
                blocks[^1].Lines.Add(line.Trim());
            }
        }

        return blocks;
    }

    private static (string Word, string Argument) Split(string heading)
    {
        var space = heading.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (heading, string.Empty) : (heading[..space], heading[(space + 1)..].Trim());
    }

    private static string[] Cells(string line) => [.. line.Split('|').Select(cell => cell.Trim())];
}
