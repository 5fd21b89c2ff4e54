namespace GraphExplorer.Engine.Tests.Equivalence;

/// <summary>The variables that a random statement can read at some place, by what they hold.</summary>
internal sealed class Scope
{
    internal List<string> Nodes { get; } = [];

    internal List<string> Relationships { get; } = [];

    /// <summary>Lists of relationships.</summary>
    internal List<string> Walks { get; } = [];

    internal List<string> Paths { get; } = [];

    /// <summary>Numbers, texts and the like.</summary>
    internal List<string> Values { get; } = [];

    internal bool IsEmpty => Nodes.Count + Relationships.Count + Walks.Count + Paths.Count + Values.Count == 0;

    internal IEnumerable<string> All => [.. Nodes, .. Relationships, .. Walks, .. Paths, .. Values];

    internal Scope Copy()
    {
        var copy = new Scope();
        copy.Nodes.AddRange(Nodes);
        copy.Relationships.AddRange(Relationships);
        copy.Walks.AddRange(Walks);
        copy.Paths.AddRange(Paths);
        copy.Values.AddRange(Values);
        return copy;
    }

    /// <summary>An expression for each variable that tells its values apart and has an order.</summary>
    internal IEnumerable<string> OrderKeys() =>
    [
        .. Nodes.Concat(Relationships).Select(name => $"{name}.k"),
        .. Walks.Select(name => $"[i IN {name} | i.k]"),
        .. Paths.SelectMany(name => new[] { $"[i IN nodes({name}) | i.k]", $"[i IN relationships({name}) | i.k]" }),
        .. Values,
    ];
}
