namespace GraphExplorer.Cypher.Tests.Conformance;

/// <summary>One scenario of the openCypher TCK with the values of one example filled in.</summary>
/// <param name="Feature">the file's name without its extension</param>
/// <param name="Name">the scenario's name</param>
/// <param name="Setup">the statements that make the graph</param>
/// <param name="Queries">the statements under test</param>
/// <param name="Error">the error that is expected, as the scenario words it, null for none</param>
/// <param name="Procedures">the signatures of the procedures that exist in it</param>
public sealed record TckScenario(
    string Feature,
    string Name,
    IReadOnlyList<string> Setup,
    IReadOnlyList<string> Queries,
    string? Error,
    IReadOnlyList<string> Procedures)
{
    public bool FailsAtCompileTime => Error?.Contains("at compile time", StringComparison.Ordinal) == true;

    public override string ToString() => $"{Feature} {Name}: {string.Join(" ;; ", Queries)}";
}
