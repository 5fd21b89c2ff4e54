namespace GraphExplorer.Engine.Tests.Metamorphic;

/// <summary>A pattern of a few paths that may share nodes.</summary>
internal sealed class RandomPattern
{
    private const int MostNodes = 4;
    private readonly Choices _choices;
    private readonly List<string> _variables = [];
    private int _hops;

    internal RandomPattern(Choices choices)
    {
        _choices = choices;
        var paths = 1 + choices.Next(3);
        for (var i = 0; i < paths; i++)
        {
            Paths.Add(Path());
        }
    }

    internal List<PatternPath> Paths { get; } = [];

    internal IReadOnlyList<string> Variables => _variables;

    internal IEnumerable<PatternHop> Hops => Paths.SelectMany(path => path.Hops);

    /// <summary>What tells the rows apart.</summary>
    internal string Columns => string.Join(", ", _variables.Select(name => $"{name}.k AS {name}k").Concat(Hops.Select(hop => $"{hop.Identity} AS {hop.Variable}k")));

    public override string ToString() => string.Join(", ", Paths);

    /// <summary>One more path, which begins at a variable of the pattern.</summary>
    internal PatternPath Further()
    {
        var first = new PatternNode(_choices.Of<string>([.. _variables]), string.Empty, null);
        return new PatternPath([first, new PatternNode("y", _choices.Of("", "A", "B"), null)], [Hop("o")]);
    }

    private PatternPath Path()
    {
        var nodes = new List<PatternNode> { Node() };
        var hops = new List<PatternHop>();
        for (var length = _choices.Next(3); length > 0; length--)
        {
            hops.Add(Hop($"r{_hops++}"));
            nodes.Add(Node());
        }

        return new PatternPath(nodes, hops);
    }

    private PatternNode Node()
    {
        var known = _variables.Count;
        var which = _choices.Next(Math.Min(known + 1, MostNodes));
        if (which == known)
        {
            _variables.Add($"x{known}");
        }

        return new PatternNode(_variables[which], _choices.Of("", "", "A", "B"), _choices.OneIn(6) ? _choices.Next(3) : null);
    }

    private PatternHop Hop(string variable) => new(
        variable,
        _choices.Of("", "R", "S", "R|S"),
        _choices.Of(1, -1, 0),
        _choices.OneIn(3) ? _choices.Of<(int, int?)>((1, 2), (0, 1), (0, 2), (1, null), (2, 3), (0, null), (1, 1), (2, 2)) : null,
        _choices.OneIn(8) ? _choices.Next(2) : null);
}
