using GraphExplorer.Engine.Execution.Tokens;

namespace GraphExplorer.Engine.Execution.Neighbours;

/// <summary>What an operator over neighbours looks for.</summary>
/// <param name="ToSlot">the neighbour</param>
/// <param name="Total">whether all neighbours of a row are taken together</param>
/// <param name="Legs">the relationships that lead to it</param>
/// <param name="Labels">the labels that it must have</param>
/// <param name="Predicates">what else must hold</param>
/// <param name="FactorSlot">the multiplicity so far; −1 for 1</param>
/// <param name="MultiplicitySlot">where the product goes; −1 when only existence matters</param>
internal sealed record NeighbourPattern(
    int ToSlot,
    bool Total,
    LegPattern[] Legs,
    LazyToken[] Labels,
    Evaluator[] Predicates,
    int FactorSlot,
    int MultiplicitySlot);
