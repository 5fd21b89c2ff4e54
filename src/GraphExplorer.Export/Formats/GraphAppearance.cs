namespace GraphExplorer.Export.Formats;

/// <summary>Colours and sizes that show a graph's kinds and its hubs at first sight.</summary>
internal sealed class GraphAppearance
{
    // Okabe and Ito's palette, which stays distinct for colour-blind readers, without its black.
    private static readonly Colour[] Palette =
    [
        new(0, 114, 178), new(230, 159, 0), new(0, 158, 115), new(213, 94, 0), new(204, 121, 167), new(86, 180, 233), new(240, 228, 66),
    ];

    private static readonly Colour Plain = new(153, 153, 153);

    private readonly Dictionary<string, int> _labelUses = new(StringComparer.Ordinal);
    private readonly Dictionary<ExportNode, int> _degrees = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Colour> _labelColours;
    private readonly Dictionary<string, Colour> _typeColours;

    internal GraphAppearance(ExportGraph graph, ExportOptions options)
    {
        foreach (var label in graph.Nodes.SelectMany(node => node.Labels))
        {
            _labelUses[label] = _labelUses.GetValueOrDefault(label) + 1;
        }

        foreach (var relationship in graph.Relationships)
        {
            _degrees[relationship.Source] = _degrees.GetValueOrDefault(relationship.Source) + 1;
            _degrees[relationship.Target] = _degrees.GetValueOrDefault(relationship.Target) + 1;
        }

        _labelColours = Assign(graph.Nodes.Select(KindOf).OfType<string>(), options);
        _typeColours = Assign(graph.Relationships.Select(relationship => relationship.Type), options);
    }

    internal Colour ColourOf(ExportNode node) => KindOf(node) is { } kind ? _labelColours[kind] : Plain;

    internal Colour ColourOf(ExportRelationship relationship) => _typeColours[relationship.Type];

    /// <summary>The diameter, which grows with the root of the degree so that the area grows with the degree.</summary>
    internal double SizeOf(ExportNode node) => 10 + (6 * Math.Sqrt(_degrees.GetValueOrDefault(node)));

    /// <summary>The most telling label: the one that the fewest nodes have.</summary>
    private string? KindOf(ExportNode node) => node.Labels.OrderBy(label => _labelUses[label]).ThenBy(label => label, StringComparer.Ordinal).FirstOrDefault();

    private static Dictionary<string, Colour> Assign(IEnumerable<string> kinds, ExportOptions options)
    {
        var colours = new Dictionary<string, Colour>(StringComparer.Ordinal);
        var next = 0;
        foreach (var kind in kinds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            colours[kind] = options.Colours.TryGetValue(kind, out var chosen) ? Colour.Parse(chosen) : Palette[next++ % Palette.Length];
        }

        return colours;
    }
}
