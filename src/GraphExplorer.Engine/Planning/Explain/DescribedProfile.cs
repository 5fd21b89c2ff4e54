using GraphExplorer.Model;

namespace GraphExplorer.Engine.Planning.Explain;

/// <summary>An operator as PROFILE shows it.</summary>
/// <param name="OperatorType">The name, with the suffix that Neo4j's clients know.</param>
/// <param name="Arguments">Details, estimates, figures and the like.</param>
/// <param name="Identifiers">The variables of its rows.</param>
/// <param name="Children">Its sources.</param>
/// <param name="DbHits">Accesses to the store.</param>
/// <param name="Records">Rows that it yielded.</param>
internal sealed record DescribedProfile(
    string OperatorType,
    MapValue Arguments,
    IReadOnlyList<string> Identifiers,
    IReadOnlyList<IPlan> Children,
    long DbHits,
    long Records) : IProfiledPlan;
