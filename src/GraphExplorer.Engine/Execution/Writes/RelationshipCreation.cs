using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Writes;

/// <summary>Makes one relationship of a pattern.</summary>
/// <param name="Variable">its name, for messages</param>
/// <param name="Slot">gets it</param>
/// <param name="Type">the type by name; null when an expression answers it</param>
/// <param name="DynamicType">answers the type</param>
/// <param name="Start">the start node</param>
/// <param name="End">the end node</param>
/// <param name="Properties">its properties</param>
/// <param name="Description">the pattern, for messages</param>
internal sealed record RelationshipCreation(
    string Variable,
    int Slot,
    LazyToken? Type,
    Evaluator? DynamicType,
    BoundVariable Start,
    BoundVariable End,
    PropertyMap? Properties,
    string Description)
{
    /// <summary>Makes it for the frame's current row. For MERGE a property without value is an error, for CREATE it is left out.</summary>
    internal void Create(ExecutionState state, bool merging)
    {
        var transaction = state.Transaction;
        var start = Node(Start, state);
        var end = Node(End, state);
        var assignments = Properties?.Evaluate(state);
        if (merging && assignments is not null)
        {
            MergeProperties.Check(assignments, "relationship", Description, state);
        }

        var id = transaction.CreateRelationship(ResolveType(state), start, end);
        state.Memory.Write(WriteSize.Relationship);
        state.Counters.RelationshipsCreated++;
        state.Frame[Slot] = GraphValue.RelationshipReference(id);
        if (assignments is null)
        {
            return;
        }

        foreach (var (key, value) in assignments)
        {
            if (!value.IsNull)
            {
                state.Memory.Write(WriteSize.OfChange(transaction.SetRelationshipProperty(id, key, value), value));
                state.Counters.PropertiesSet++;
            }
        }
    }

    private int ResolveType(ExecutionState state)
    {
        var table = state.Transaction.Store.RelationshipTypes;
        if (Type is not null)
        {
            return Type.GetOrAdd(table);
        }

        var value = DynamicType!.Evaluate(state);
        if (value.IsList && value.AsList().Count == 1)
        {
            value = value.AsList()[0];
        }

        return value.IsString ? table.GetOrAdd(value.AsString()) : throw FrameReader.Mismatch("a String", value);
    }

    private long Node(BoundVariable node, ExecutionState state) => FrameReader.TryNode(state.Frame[node.Slot], out var id)
        ? id
        : throw new GraphException(
            StatusCodes.ExecutionFailed,
            $"Failed to create relationship `{Variable}`, node `{node.Name}` is missing.",
            hint: "The node comes from an OPTIONAL MATCH or a value that is null on this row: leave the row out first.");
}
