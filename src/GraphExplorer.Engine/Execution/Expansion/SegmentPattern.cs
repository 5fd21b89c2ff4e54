using GraphExplorer.Engine.Execution.Rows;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>A chain of relationships that is repeated, in the order in which it is walked.</summary>
/// <param name="StartSlot">where predicates look for the node that a repetition begins at</param>
/// <param name="StartPredicates">tested when a repetition begins</param>
/// <param name="Steps">the relationships</param>
/// <param name="Minimum">repetitions at least</param>
/// <param name="Maximum">repetitions at most; <see cref="long.MaxValue"/> for no bound</param>
/// <param name="Groups">what is wanted of each repetition</param>
/// <param name="NeedsHistory">whether a predicate looks further back than to the node that its relationship begins at</param>
internal sealed record SegmentPattern(
    int StartSlot,
    Evaluator[] StartPredicates,
    SegmentStep[] Steps,
    long Minimum,
    long Maximum,
    GroupSlot[] Groups,
    bool NeedsHistory)
{
    /// <summary>Whether a repetition may begin at a node.</summary>
    internal bool MayBegin(long node, ExecutionState state)
    {
        if (StartPredicates.Length == 0)
        {
            return true;
        }

        state.Frame[StartSlot] = GraphValue.NodeReference(node);
        return Predicates.AllHold(StartPredicates, state);
    }
}
