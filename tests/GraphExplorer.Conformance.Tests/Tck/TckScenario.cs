namespace GraphExplorer.Conformance.Tests.Tck;

/// <summary>A scenario, or one example of an outline.</summary>
/// <param name="Feature">The feature's name up to its dash: <c>Match1</c>.</param>
/// <param name="Name">The scenario's name; for an example with its number.</param>
/// <param name="Steps">The steps, those of the background first.</param>
internal sealed record TckScenario(string Feature, string Name, IReadOnlyList<TckStep> Steps)
{
    /// <summary>The name that the list of known failures uses.</summary>
    internal string Id => $"{Feature} {Name}";
}
