using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution;

/// <summary>Reads entities from the frame and says clearly when something else is there.</summary>
internal static class FrameReader
{
    /// <summary>The node's id; false when the value is null. Throws TypeError when it is no node.</summary>
    internal static bool TryNode(GraphValue value, out long id)
    {
        if (value.IsNodeReference || value.IsNode)
        {
            id = value.AsEntityId();
            return true;
        }

        id = -1;
        return value.IsNull ? false : throw Mismatch("a Node", value);
    }

    /// <summary>The relationship's id; false when the value is null. Throws TypeError when it is no relationship.</summary>
    internal static bool TryRelationship(GraphValue value, out long id)
    {
        if (value.IsRelationshipReference || value.IsRelationship)
        {
            id = value.AsEntityId();
            return true;
        }

        id = -1;
        return value.IsNull ? false : throw Mismatch("a Relationship", value);
    }

    /// <summary>The error for a value of another type.</summary>
    internal static GraphException Mismatch(string expected, GraphValue value) =>
        new(StatusCodes.TypeError, $"Type mismatch: expected {expected} but was {value.Kind}.");
}
