using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>What a shortest-path pattern asks for.</summary>
/// <param name="FromSlot">the bound start node</param>
/// <param name="ToSlot">the bound end node</param>
/// <param name="Direction">from start to end</param>
/// <param name="Types">the types</param>
/// <param name="PathSlot">the path</param>
/// <param name="RelationshipsSlot">the list of its relationships</param>
/// <param name="Minimum">0 or 1</param>
/// <param name="Maximum">at most</param>
/// <param name="All">all shortest paths</param>
/// <param name="OrNull">whether a row without a path goes on with null</param>
/// <param name="Steps">must hold for each relationship and inner node</param>
/// <param name="PathPredicates">over the path as a whole</param>
internal sealed record ShortestPathSearch(
    int FromSlot,
    int ToSlot,
    RelationshipDirection Direction,
    RelationshipTypeFilter Types,
    int PathSlot,
    int RelationshipsSlot,
    long Minimum,
    long Maximum,
    bool All,
    bool OrNull,
    StepFilter Steps,
    Evaluator[] PathPredicates);
