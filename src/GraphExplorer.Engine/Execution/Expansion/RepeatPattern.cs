namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>What a repeated chain between two nodes asks for.</summary>
/// <param name="FromSlot">the bound node that walks begin at</param>
/// <param name="ToSlot">the last node</param>
/// <param name="Into">whether the last node is bound</param>
/// <param name="Segment">the chain</param>
/// <param name="RelationshipsSlot">the list of all relationships; −1 when it is not wanted</param>
/// <param name="Reversed">whether lists are read against the walk</param>
/// <param name="Repeatable">whether a relationship may occur more than once</param>
/// <param name="Bound">relationships that may not occur</param>
internal sealed record RepeatPattern(
    int FromSlot,
    int ToSlot,
    bool Into,
    SegmentPattern Segment,
    int RelationshipsSlot,
    bool Reversed,
    bool Repeatable,
    BoundRelationships Bound);
