using GraphExplorer.Model;

namespace GraphExplorer.Storage.Tests.Concurrency;

/// <summary>One step of a transaction, and what it saw: the same on the store and on the model graph.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="First">Which node or relationship, of those that are there.</param>
/// <param name="Second">Which other node.</param>
public sealed record WorkStep(WorkKind Kind, int First, int Second)
{
    internal const int Label = 0;
    internal const int Type = 0;
    internal const int Key = 0;

    /// <summary>The step of a transaction that only reads.</summary>
    internal WorkStep Reading() => Kind switch
    {
        WorkKind.Increment or WorkKind.CreateNode => this with { Kind = WorkKind.ReadValue },
        WorkKind.Connect or WorkKind.Disconnect or WorkKind.DeleteNode => this with { Kind = WorkKind.ReadDegree },
        _ => this,
    };

    /// <summary>Does it in a transaction; answers what it saw or made.</summary>
    internal long Perform(GraphTransaction transaction)
    {
        var state = transaction.State;
        var node = Pick(GraphAssert.Read(state.AllNodes()), First);
        switch (Kind)
        {
            case WorkKind.CreateNode:
                return transaction.CreateNode([Label]);
            case WorkKind.CountAll:
                return (state.NodeCount * 1000) + state.RelationshipCount;
            case WorkKind.ReadValue when node >= 0:
                return Number(state.NodeProperty(node, Key));
            case WorkKind.ReadDegree when node >= 0:
                return state.Degree(node, RelationshipDirection.Both, null);
            case WorkKind.Increment when node >= 0:
                var next = Number(state.NodeProperty(node, Key)) + 1;
                transaction.SetNodeProperty(node, Key, next);
                return next;
            case WorkKind.Connect when node >= 0:
                return transaction.CreateRelationship(Type, node, Pick(GraphAssert.Read(state.AllNodes()), Second));
            case WorkKind.Disconnect:
                var relationship = Pick(GraphAssert.Read(state.AllRelationships()), First);
                transaction.DeleteRelationship(relationship);
                return relationship;
            case WorkKind.DeleteNode when node >= 0:
                foreach (var attached in GraphAssert.Read(state.Relationships(node, RelationshipDirection.Both, null)))
                {
                    transaction.DeleteRelationship(attached);
                }

                transaction.DeleteNode(node);
                return node;
            default:
                return -1;
        }
    }

    /// <summary>Does it on the model, with the id that the store gave to what it made; answers what it saw.</summary>
    internal long Perform(ModelGraph model, long given)
    {
        var node = Pick([.. model.Nodes.Keys], First);
        switch (Kind)
        {
            case WorkKind.CreateNode:
                model.Nodes.Add(given, new ModelNode([Label], []));
                return given;
            case WorkKind.CountAll:
                return (model.Nodes.Count * 1000L) + model.Relationships.Count;
            case WorkKind.ReadValue when node >= 0:
                return Value(model, node);
            case WorkKind.ReadDegree when node >= 0:
                return model.Relationships.Values.Count(relationship => relationship.Start == node || relationship.End == node);
            case WorkKind.Increment when node >= 0:
                model.Nodes[node].Properties[Key] = Value(model, node) + 1;
                return Value(model, node);
            case WorkKind.Connect when node >= 0:
                model.Relationships.Add(given, new ModelRelationship(Type, node, Pick([.. model.Nodes.Keys], Second), []));
                return given;
            case WorkKind.Disconnect:
                var relationship = Pick([.. model.Relationships.Keys], First);
                model.Relationships.Remove(relationship);
                return relationship;
            case WorkKind.DeleteNode when node >= 0:
                foreach (var attached in model.Relationships.Where(pair => pair.Value.Start == node || pair.Value.End == node).Select(pair => pair.Key).ToList())
                {
                    model.Relationships.Remove(attached);
                }

                model.Nodes.Remove(node);
                return node;
            default:
                return -1;
        }
    }

    private static long Value(ModelGraph model, long node) => model.Nodes[node].Properties.TryGetValue(Key, out var value) ? Number(value) : 0;

    private static long Number(GraphValue value) => value.IsNull ? 0 : value.AsInteger();

    private static long Pick(List<long> ids, int which) => ids.Count == 0 ? -1 : ids[which % ids.Count];
}
