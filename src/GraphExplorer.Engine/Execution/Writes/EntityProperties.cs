using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Writes;

/// <summary>Changes properties of nodes and relationships and counts the changes as Neo4j does.</summary>
internal static class EntityProperties
{
    /// <summary>Sets a property, whatever it was; null removes it, which counts only when it was there.</summary>
    internal static void Set(GraphValue entity, int key, GraphValue value, ExecutionState state)
    {
        var old = entity.IsNode
            ? state.Transaction.SetNodeProperty(entity.AsEntityId(), key, value)
            : state.Transaction.SetRelationshipProperty(entity.AsEntityId(), key, value);
        state.Memory.Write(WriteSize.OfChange(old, value));
        if (!value.IsNull || !old.IsNull)
        {
            state.Counters.PropertiesSet++;
        }
    }

    /// <summary>Whether the value is an entity; false for null. Throws TypeError for another value.</summary>
    internal static bool IsEntity(GraphValue value) => value.IsNode || value.IsRelationship
        || (value.IsNull ? false : throw FrameReader.Mismatch("a Node or Relationship", value));
}
