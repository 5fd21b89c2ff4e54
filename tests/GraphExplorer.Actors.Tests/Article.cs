using System.Text.RegularExpressions;

namespace GraphExplorer.Actors.Tests;

/// <summary>The article that the built-in graph is read from, as sections of paragraphs of sentences.</summary>
internal sealed partial class Article
{
    private const string Lead = "Lead";

    private Article(string text)
    {
        var section = Lead;
        Text = text;
        Sections = new Dictionary<string, List<string[]>>(StringComparer.Ordinal) { [section] = [] };
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            if (line.StartsWith("###", StringComparison.Ordinal))
            {
                section = line.TrimStart('#').Trim();
                Sections[section] = [];
            }
            else
            {
                Sections[section].Add(SentenceEnd().Split(line));
            }
        }
    }

    internal string Text { get; }

    internal Dictionary<string, List<string[]>> Sections { get; }

    internal static Article Read()
    {
        var folder = SharedFiles.Find("seed");
        var file = Directory.EnumerateFiles(folder, "000_*.txt").Single();
        return new Article(File.ReadAllText(file).Replace('’', '\''));
    }

    /// <summary>The beginnings of the longer words of a text, by which two texts about the same thing are alike.</summary>
    internal static HashSet<string> Stems(string text)
        => [.. LongWord().Matches(text.ToLowerInvariant()).Select(word => word.Value[..Math.Min(5, word.Length)])];

    internal static string[] Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(word => word.Value)];

    [GeneratedRegex(@"(?<=[.!?])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("[a-z]{4,}")]
    private static partial Regex LongWord();

    [GeneratedRegex("[a-z0-9]+")]
    private static partial Regex Word();
}
