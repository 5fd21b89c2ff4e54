using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>What a variable-length relationship pattern asks for.</summary>
/// <param name="FromSlot">the bound node that walks begin at</param>
/// <param name="Direction">seen from that node</param>
/// <param name="Types">the types</param>
/// <param name="RelationshipsSlot">the list of relationships; −1 when it is not wanted</param>
/// <param name="ToSlot">the last node</param>
/// <param name="Into">whether the last node is bound</param>
/// <param name="Minimum">relationships at least</param>
/// <param name="Maximum">relationships at most</param>
/// <param name="ReverseList">whether the list is read against the walk</param>
/// <param name="Steps">tested at each step</param>
/// <param name="Bound">relationships that may not occur</param>
internal sealed record WalkPattern(
    int FromSlot,
    RelationshipDirection Direction,
    RelationshipTypeFilter Types,
    int RelationshipsSlot,
    int ToSlot,
    bool Into,
    long Minimum,
    long Maximum,
    bool ReverseList,
    StepFilter Steps,
    BoundRelationships Bound);
