namespace GraphExplorer.Conformance.Tests.Tck;

/// <summary>A step of a scenario, its placeholders filled in.</summary>
/// <param name="Text">The text after Given, When or Then.</param>
/// <param name="Query">The query below it, where there is one.</param>
/// <param name="Rows">The table below it, its header first; empty when there is none.</param>
internal sealed record TckStep(string Text, string? Query, IReadOnlyList<IReadOnlyList<string>> Rows);
