using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>Where the ends of a relationship are to be bound, or are bound and must fit.</summary>
internal sealed class EndpointSlots(int startSlot, bool startBound, int endSlot, bool endBound)
{
    /// <summary>Writes the ends that are not bound; false when a bound one is another node.</summary>
    internal bool TryWrite(GraphValue[] frame, long start, long end)
    {
        if ((startBound && !IsNode(frame[startSlot], start)) || (endBound && !IsNode(frame[endSlot], end)))
        {
            return false;
        }

        // One variable for both ends stands for a loop.
        if (startSlot == endSlot && start != end)
        {
            return false;
        }

        frame[startSlot] = GraphValue.NodeReference(start);
        frame[endSlot] = GraphValue.NodeReference(end);
        return true;
    }

    private static bool IsNode(GraphValue value, long id) => FrameReader.TryNode(value, out var bound) && bound == id;
}
