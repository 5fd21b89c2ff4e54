using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Server.Sessions;

/// <summary>What the last SUCCESS of a statement tells (Bolt documentation, "PULL").</summary>
internal static class SummaryMetadata
{
    private static readonly (string Key, Func<ICounters, int> Count)[] Statistics =
    [
        ("labels-added", counters => counters.LabelsAdded),
        ("labels-removed", counters => counters.LabelsRemoved),
        ("nodes-created", counters => counters.NodesCreated),
        ("nodes-deleted", counters => counters.NodesDeleted),
        ("relationships-created", counters => counters.RelationshipsCreated),
        ("relationships-deleted", counters => counters.RelationshipsDeleted),
        ("properties-set", counters => counters.PropertiesSet),
        ("indexes-added", counters => counters.IndexesAdded),
        ("indexes-removed", counters => counters.IndexesRemoved),
        ("constraints-added", counters => counters.ConstraintsAdded),
        ("constraints-removed", counters => counters.ConstraintsRemoved),
    ];

    /// <summary>The metadata of a statement whose records all were read or discarded.</summary>
    internal static MapValue Of(IResultSummary summary, long elapsed, NotificationFilter filter, string? bookmark)
    {
        var metadata = new List<KeyValuePair<string, GraphValue>>();
        if (bookmark is not null)
        {
            metadata.Add(new("bookmark", bookmark));
        }

        if (summary.Counters.ContainsUpdates)
        {
            metadata.Add(new("stats", GraphValue.FromMap(StatisticsOf(summary.Counters))));
        }

        if (summary.Profile is { } profile)
        {
            metadata.Add(new("profile", GraphValue.FromMap(PlanMetadata.Of(profile))));
        }
        else if (summary.Plan is { } plan)
        {
            metadata.Add(new("plan", GraphValue.FromMap(PlanMetadata.Of(plan))));
        }

        metadata.Add(new("type", TypeOf(summary.QueryType)));
        metadata.Add(new("t_last", elapsed));
        metadata.Add(new("db", summary.Database));
        var notifications = summary.Notifications.Where(filter.Admits).ToList();
        if (notifications.Count > 0)
        {
            metadata.Add(new("notifications", GraphValue.FromList(ListValue.From(notifications.Select(NotificationOf)))));
        }

        return MapValue.From(metadata);
    }

    private static MapValue StatisticsOf(ICounters counters) => MapValue.From(
    [
        new("contains-updates", GraphValue.FromBoolean(true)),
        .. Statistics.Where(statistic => statistic.Count(counters) != 0).Select(statistic => KeyValuePair.Create(statistic.Key, (GraphValue)(long)statistic.Count(counters))),
    ]);

    private static string TypeOf(QueryType type) => type switch
    {
        QueryType.ReadOnly => "r",
        QueryType.ReadWrite => "rw",
        QueryType.WriteOnly => "w",
        _ => "s",
    };

    private static GraphValue NotificationOf(INotification notification)
    {
        var metadata = new List<KeyValuePair<string, GraphValue>>
        {
            new("severity", notification.Severity),
            new("description", notification.Description),
            new("code", notification.Code),
            new("title", notification.Title),
            new("category", notification.Category),
        };
        if (notification.Position is { } position)
        {
            metadata.Add(new("position", GraphValue.FromMap(MapValue.Of(("column", position.Column), ("offset", position.Offset), ("line", position.Line)))));
        }

        return GraphValue.FromMap(MapValue.From(metadata));
    }
}
