using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>One relationship of a chain that is repeated.</summary>
/// <param name="RelationshipSlot">where its predicates look for the relationship</param>
/// <param name="NodeSlot">where they look for the node that it leads to</param>
/// <param name="Direction">seen from the node that it is walked from</param>
/// <param name="Types">the types</param>
/// <param name="Predicates">tested when it is walked</param>
internal sealed record SegmentStep(int RelationshipSlot, int NodeSlot, RelationshipDirection Direction, RelationshipTypeFilter Types, Evaluator[] Predicates);
