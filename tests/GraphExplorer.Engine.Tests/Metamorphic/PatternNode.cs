namespace GraphExplorer.Engine.Tests.Metamorphic;

/// <summary>A node of a pattern.</summary>
internal sealed record PatternNode(string Variable, string Label, int? P)
{
    public override string ToString() => $"({Variable}{(Label.Length > 0 ? ":" + Label : string.Empty)}{(P is { } p ? $" {{p: {p}}}" : string.Empty)})";

    internal bool Admits(SmallNode node) => node.Labels.Contains(Label, StringComparison.Ordinal) && (P is null || node.P == P);
}
