using GraphExplorer.Engine.Execution.Rows;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>Tests each step of a walk while it is walked.</summary>
/// <param name="relationshipSlot">where the predicates look for the step's relationship; −1 when they do not</param>
/// <param name="nodeSlot">where they look for the node reached; −1 when they do not</param>
/// <param name="relationshipPredicates">those over the relationship alone</param>
/// <param name="nodePredicates">those that look at the node reached</param>
internal sealed class StepFilter(int relationshipSlot, int nodeSlot, Evaluator[] relationshipPredicates, Evaluator[] nodePredicates)
{
    /// <summary>Whether there is nothing to test.</summary>
    internal bool IsEmpty => relationshipPredicates.Length == 0 && nodePredicates.Length == 0;

    /// <summary>Whether a step may be taken.</summary>
    internal bool Admits(long relationship, long node, bool testNode, ExecutionState state)
    {
        if (relationshipSlot >= 0)
        {
            state.Frame[relationshipSlot] = GraphValue.RelationshipReference(relationship);
        }

        if (nodeSlot >= 0)
        {
            state.Frame[nodeSlot] = GraphValue.NodeReference(node);
        }

        return Predicates.AllHold(relationshipPredicates, state) && (!testNode || Predicates.AllHold(nodePredicates, state));
    }
}
