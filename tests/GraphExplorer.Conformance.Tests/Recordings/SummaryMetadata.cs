using GraphExplorer.Model;

namespace GraphExplorer.Conformance.Tests.Recordings;

/// <summary>A summary as a server's last SUCCESS carries it.</summary>
internal static class SummaryMetadata
{
    internal static MapValue Of(IResultSummary summary)
    {
        var metadata = new List<KeyValuePair<string, GraphValue>>
        {
            new("type", summary.QueryType switch { QueryType.ReadOnly => "r", QueryType.ReadWrite => "rw", QueryType.WriteOnly => "w", _ => "s" }),
            new("db", summary.Database),
        };
        if (summary.Counters.ContainsUpdates)
        {
            metadata.Add(new("stats", Counters(summary.Counters)));
        }

        if (summary.Profile is { } profile)
        {
            metadata.Add(new("profile", Plan(profile)));
        }
        else if (summary.Plan is { } plan)
        {
            metadata.Add(new("plan", Plan(plan)));
        }

        if (summary.Notifications.Count > 0)
        {
            metadata.Add(new("notifications", GraphValue.FromList(ListValue.From(summary.Notifications.Select(Notification)))));
        }

        return MapValue.From(metadata);
    }

    private static GraphValue Counters(ICounters counters)
    {
        (string Name, int Count)[] counts =
        [
            ("nodes-created", counters.NodesCreated),
            ("nodes-deleted", counters.NodesDeleted),
            ("relationships-created", counters.RelationshipsCreated),
            ("relationships-deleted", counters.RelationshipsDeleted),
            ("properties-set", counters.PropertiesSet),
            ("labels-added", counters.LabelsAdded),
            ("labels-removed", counters.LabelsRemoved),
            ("indexes-added", counters.IndexesAdded),
            ("indexes-removed", counters.IndexesRemoved),
            ("constraints-added", counters.ConstraintsAdded),
            ("constraints-removed", counters.ConstraintsRemoved),
        ];
        return GraphValue.FromMap(MapValue.From(
        [
            KeyValuePair.Create("contains-updates", GraphValue.True),
            .. counts.Where(counter => counter.Count > 0).Select(counter => KeyValuePair.Create(counter.Name, (GraphValue)(long)counter.Count)),
        ]));
    }

    private static GraphValue Plan(IPlan plan)
    {
        var entries = new List<KeyValuePair<string, GraphValue>>
        {
            new("args", GraphValue.FromMap(plan.Arguments)),
            new("operatorType", plan.OperatorType),
            new("identifiers", GraphValue.FromList(ListValue.From(plan.Identifiers.Select(GraphValue.FromString)))),
            new("children", GraphValue.FromList(ListValue.From(plan.Children.Select(Plan)))),
        };
        if (plan is IProfiledPlan profile)
        {
            entries.Add(new("dbHits", profile.DbHits));
            entries.Add(new("rows", profile.Records));
        }

        return GraphValue.FromMap(MapValue.From(entries));
    }

    private static GraphValue Notification(INotification notification) => GraphValue.FromMap(MapValue.Of(
        ("code", notification.Code),
        ("severity", notification.Severity),
        ("category", notification.Category),
        ("position", notification.Position is { } position
            ? GraphValue.FromMap(MapValue.Of(("offset", position.Offset), ("line", position.Line), ("column", position.Column)))
            : GraphValue.Null)));
}
