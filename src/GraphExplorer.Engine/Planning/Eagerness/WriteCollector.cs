using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Eagerness;

/// <summary>Finds what operators write to the graph.</summary>
internal static class WriteCollector
{
    /// <summary>What one operator writes, its sources apart.</summary>
    internal static GraphWrites OfOperator(LogicalPlan plan)
    {
        var writes = new GraphWrites();
        AddOperator(plan, writes);
        return writes;
    }

    /// <summary>What a whole plan writes.</summary>
    internal static GraphWrites OfPlan(LogicalPlan plan)
    {
        var writes = new GraphWrites();
        AddPlan(plan, writes);
        return writes;
    }

    private static void AddPlan(LogicalPlan plan, GraphWrites writes)
    {
        AddOperator(plan, writes);
        foreach (var source in plan.Sources)
        {
            AddPlan(source, writes);
        }
    }

    private static void AddOperator(LogicalPlan plan, GraphWrites writes)
    {
        switch (plan)
        {
            case CreatePattern create:
                AddCreation(create, writes);
                break;
            case Merge merge:
                AddCreation(merge.Create, writes);
                AddItems(merge.OnCreate.Concat(merge.OnMatch), writes);
                break;
            case SetProperties set:
                AddItems(set.Items, writes);
                break;
            case RemoveItems remove:
                AddRemovals(remove.Items, writes);
                break;
            case Delete:
                writes.Deletes = true;
                break;
            default:
                break;
        }
    }

    private static void AddCreation(CreatePattern create, GraphWrites writes)
    {
        foreach (var node in create.Nodes)
        {
            writes.CreatedNodes.Add(node.Labels.All(label => label is LabelName) ? [.. node.Labels.Cast<LabelName>().Select(label => label.Name)] : null);
        }

        foreach (var relationship in create.Relationships)
        {
            writes.CreatedTypes.Add((relationship.Type as LabelName)?.Name);
        }
    }

    private static void AddItems(IEnumerable<SetItem> items, GraphWrites writes)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case SetProperty set:
                    writes.SetProperties.Add(Key(set.Target));
                    break;
                case AddProperties { Value: MapLiteral map }:
                    writes.SetProperties.UnionWith(map.Entries.Select(entry => entry.Key));
                    break;
                case SetAllProperties or AddProperties:
                    writes.SetProperties.Add(null);
                    break;
                case SetLabels set:
                    AddLabels(set.Labels, writes);
                    break;
                default:
                    throw new InvalidOperationException($"SET item {item.GetType().Name} is not known.");
            }
        }
    }

    private static void AddRemovals(IEnumerable<RemoveItem> items, GraphWrites writes)
    {
        foreach (var item in items)
        {
            if (item is RemoveLabels labels)
            {
                AddLabels(labels.Labels, writes);
            }
            else
            {
                writes.SetProperties.Add(Key(((RemoveProperty)item).Target));
            }
        }
    }

    private static void AddLabels(IEnumerable<LabelExpression> labels, GraphWrites writes)
    {
        foreach (var label in labels)
        {
            writes.SetLabels.Add((label as LabelName)?.Name);
        }
    }

    private static string? Key(Expression target) => target switch
    {
        PropertyAccess access => access.Key,
        Subscript { Index: StringLiteral literal } => literal.Value,
        _ => null,
    };
}
