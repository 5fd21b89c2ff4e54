using System.Globalization;
using System.Text;

namespace GraphExplorer.Engine.Functions.Strings.Normalization;

/// <summary>The combining classes and decompositions of Unicode, read when they are first needed.</summary>
internal sealed class NormalizationTable
{
    private const string ResourceName = "unicode-normalization.txt";
    private static readonly Lazy<NormalizationTable> Loaded = new(Load);
    private readonly Dictionary<int, byte> _classes = [];
    private readonly Dictionary<int, (int[] Parts, bool IsCompatibility)> _decompositions = [];
    private readonly Dictionary<(int First, int Second), int> _compositions = [];

    internal static NormalizationTable Instance => Loaded.Value;

    /// <summary>The canonical combining class; 0 for what begins a character.</summary>
    internal int CombiningClass(int codePoint) => _classes.GetValueOrDefault(codePoint);

    /// <summary>The decomposition by one step, or null.</summary>
    internal int[]? Decompose(int codePoint, bool compatibility) =>
        _decompositions.TryGetValue(codePoint, out var found) && (compatibility || !found.IsCompatibility) ? found.Parts : null;

    /// <summary>The character that two compose, or −1.</summary>
    internal int Compose(int first, int second) => _compositions.GetValueOrDefault((first, second), -1);

    private static NormalizationTable Load()
    {
        using var stream = typeof(NormalizationTable).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The resource {ResourceName} is missing.");
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var table = new NormalizationTable();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                table.Add(line.Split(';'));
            }
        }

        return table;
    }

    private void Add(string[] fields)
    {
        var codePoint = Hexadecimal(fields[0]);
        if (fields[1] != "0")
        {
            _classes.Add(codePoint, byte.Parse(fields[1], CultureInfo.InvariantCulture));
        }

        var text = fields[2];
        if (text.Length == 0)
        {
            return;
        }

        int[] parts = [.. text.TrimStart('<', '!').Split(' ').Select(Hexadecimal)];
        _decompositions.Add(codePoint, (parts, text[0] == '<'));
        if (text[0] is not ('<' or '!'))
        {
            _compositions.Add((parts[0], parts[1]), codePoint);
        }
    }

    private static int Hexadecimal(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
