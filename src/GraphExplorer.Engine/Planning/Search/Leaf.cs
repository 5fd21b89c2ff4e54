using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>A way to begin.</summary>
/// <param name="Plan">The scan or seek, with its estimate.</param>
/// <param name="Binds">The variables that it binds.</param>
/// <param name="Solves">What of the graph it takes care of.</param>
/// <param name="Rank">The kind, best first: of two with the same estimate the lower is taken.</param>
/// <param name="Reads">The variables that its key needs; it must run for each row of what binds them.</param>
internal sealed record Leaf(LogicalPlan Plan, IReadOnlyList<string> Binds, IReadOnlyList<object> Solves, int Rank, IReadOnlyList<string> Reads);
