using GraphExplorer.Model;

namespace GraphExplorer.Engine.Planning.Explain;

/// <summary>An operator as EXPLAIN shows it.</summary>
/// <param name="OperatorType">The name, with the suffix that Neo4j's clients know.</param>
/// <param name="Arguments">Details, estimates and the like.</param>
/// <param name="Identifiers">The variables of its rows.</param>
/// <param name="Children">Its sources.</param>
internal sealed record DescribedPlan(string OperatorType, MapValue Arguments, IReadOnlyList<string> Identifiers, IReadOnlyList<IPlan> Children) : IPlan;
