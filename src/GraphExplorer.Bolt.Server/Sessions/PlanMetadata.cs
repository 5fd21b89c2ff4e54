using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Server.Sessions;

/// <summary>A plan as the summary tells it; with the figures of its operators where it ran under PROFILE.</summary>
internal static class PlanMetadata
{
    internal static MapValue Of(IPlan plan)
    {
        var metadata = new List<KeyValuePair<string, GraphValue>>
        {
            new("args", GraphValue.FromMap(plan.Arguments)),
            new("operatorType", plan.OperatorType),
            new("identifiers", GraphValue.FromList(ListValue.From(plan.Identifiers.Select(GraphValue.FromString)))),
        };
        if (plan.Children.Count > 0)
        {
            metadata.Add(new("children", GraphValue.FromList(ListValue.From(plan.Children.Select(child => GraphValue.FromMap(Of(child)))))));
        }

        if (plan is IProfiledPlan profiled)
        {
            metadata.Add(new("dbHits", profiled.DbHits));
            metadata.Add(new("rows", profiled.Records));

            // The graph is in memory: no page of it is ever missed.
            metadata.Add(new("pageCacheHits", 0L));
            metadata.Add(new("pageCacheMisses", 0L));
            metadata.Add(new("pageCacheHitRatio", 0.0));
        }

        return MapValue.From(metadata);
    }
}
