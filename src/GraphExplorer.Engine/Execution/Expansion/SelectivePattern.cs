namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>A path of which a selector keeps some between each two end nodes.</summary>
/// <param name="FromSlot">the bound node that it begins at</param>
/// <param name="ToSlot">the last node</param>
/// <param name="Into">whether the last node is bound</param>
/// <param name="Segments">what is walked</param>
/// <param name="Stops">the nodes between the segments</param>
/// <param name="ByGroups">whether groups of equal length are counted, and not paths</param>
/// <param name="Count">how many; null for one</param>
/// <param name="PathSlots">where the path goes</param>
/// <param name="Reversed">whether path and lists are read against the walk</param>
/// <param name="Repeatable">whether a relationship may occur more than once</param>
/// <param name="TargetPredicates">over the last node</param>
/// <param name="PathPredicates">over a whole path</param>
/// <param name="Bidirectional">the same as a search from both ends, where that is possible; null elsewhere</param>
internal sealed record SelectivePattern(
    int FromSlot,
    int ToSlot,
    bool Into,
    SegmentPattern[] Segments,
    StopPattern[] Stops,
    bool ByGroups,
    Evaluator? Count,
    int[] PathSlots,
    bool Reversed,
    bool Repeatable,
    Evaluator[] TargetPredicates,
    Evaluator[] PathPredicates,
    ShortestPathSearch? Bidirectional);
