using System.Globalization;
using GraphExplorer.Engine.Execution;
using GraphExplorer.Engine.Execution.Expressions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Graph;

/// <summary>id(), elementId(), labels(), type(), startNode() and endNode().</summary>
internal static class EntityFunctions
{
    internal static IEnumerable<FunctionDefinition> All =>
    [
        new FunctionDefinition("id(input :: NODE | RELATIONSHIP) :: INTEGER", FunctionCategory.Scalar, "Answers the id of a node or relationship.", Id),
        new FunctionDefinition("elementId(input :: NODE | RELATIONSHIP) :: STRING", FunctionCategory.Scalar, "Answers the element id of a node or relationship.", ElementId) { IsPure = false },
        new FunctionDefinition("labels(input :: NODE) :: LIST<STRING>", FunctionCategory.List, "Answers the labels of a node.", Labels) { IsPure = false },
        new FunctionDefinition("type(input :: RELATIONSHIP) :: STRING", FunctionCategory.Scalar, "Answers the type of a relationship.", Type) { IsPure = false },
        new FunctionDefinition("startNode(input :: RELATIONSHIP) :: NODE", FunctionCategory.Scalar, "Answers the node that a relationship begins at.", (arguments, context) => End(arguments[0], context.State, start: true)) { IsPure = false },
        new FunctionDefinition("endNode(input :: RELATIONSHIP) :: NODE", FunctionCategory.Scalar, "Answers the node that a relationship ends at.", (arguments, context) => End(arguments[0], context.State, start: false)) { IsPure = false },
    ];

    private static GraphValue Id(ReadOnlySpan<GraphValue> arguments, FunctionContext context) =>
        arguments[0].IsNode || arguments[0].IsRelationship
            ? arguments[0].AsEntityId()
            : throw Argument.Invalid("id", "a Node or Relationship", arguments[0]);

    private static GraphValue ElementId(ReadOnlySpan<GraphValue> arguments, FunctionContext context)
    {
        var entity = arguments[0];
        if (entity.IsNode)
        {
            return entity.IsNodeReference ? string.Create(CultureInfo.InvariantCulture, $"4:{context.State.Graph.Store.DatabaseId}:{entity.AsEntityId()}") : entity.AsNode().ElementId;
        }

        if (!entity.IsRelationship)
        {
            throw Argument.Invalid("elementId", "a Node or Relationship", entity);
        }

        return entity.IsRelationshipReference
            ? string.Create(CultureInfo.InvariantCulture, $"5:{context.State.Graph.Store.DatabaseId}:{entity.AsEntityId()}")
            : entity.AsRelationship().ElementId;
    }

    private static GraphValue Labels(ReadOnlySpan<GraphValue> arguments, FunctionContext context)
    {
        var node = arguments[0];
        if (!node.IsNode)
        {
            throw Argument.Invalid("labels", "a Node", node);
        }

        if (!node.IsNodeReference)
        {
            return GraphValue.FromList([.. node.AsNode().Labels.Select(GraphValue.FromString)]);
        }

        EntityGuard.RequireNode(context.State, node.AsEntityId());
        var ids = context.State.Graph.NodeLabels(node.AsEntityId());
        var names = new GraphValue[ids.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = context.State.Graph.Store.Labels.Name(ids[i]);
        }

        return GraphValue.FromList(names);
    }

    private static GraphValue Type(ReadOnlySpan<GraphValue> arguments, FunctionContext context)
    {
        var relationship = arguments[0];
        if (!relationship.IsRelationship)
        {
            throw Argument.Invalid("type", "a Relationship", relationship);
        }

        return relationship.IsRelationshipReference
            ? context.State.Graph.Store.RelationshipTypes.Name(context.State.Graph.Relationship(relationship.AsEntityId()).Type)
            : relationship.AsRelationship().Type;
    }

    private static GraphValue End(GraphValue relationship, ExecutionState state, bool start)
    {
        if (!relationship.IsRelationship)
        {
            throw Argument.Invalid(start ? "startNode" : "endNode", "a Relationship", relationship);
        }

        if (!relationship.IsRelationshipReference)
        {
            var detached = relationship.AsRelationship();
            return GraphValue.NodeReference(start ? detached.StartNodeId : detached.EndNodeId);
        }

        var record = state.Graph.Relationship(relationship.AsEntityId());
        return GraphValue.NodeReference(start ? record.StartNode : record.EndNode);
    }
}
