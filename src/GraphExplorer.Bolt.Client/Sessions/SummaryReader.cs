using GraphExplorer.Bolt.Client.Connections;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Sessions;

/// <summary>The parts of a summary: counters, plans, notifications. What is missing or of another type is left out, not an error.</summary>
internal static class SummaryReader
{
    private const int DeepestPlan = 1000;

    internal static ICounters ReadCounters(GraphValue stats)
    {
        var map = stats.IsMap ? stats.AsMap() : MapValue.Empty;
        return new Counters
        {
            NodesCreated = Count("nodes-created"),
            NodesDeleted = Count("nodes-deleted"),
            RelationshipsCreated = Count("relationships-created"),
            RelationshipsDeleted = Count("relationships-deleted"),
            PropertiesSet = Count("properties-set"),
            LabelsAdded = Count("labels-added"),
            LabelsRemoved = Count("labels-removed"),
            IndexesAdded = Count("indexes-added"),
            IndexesRemoved = Count("indexes-removed"),
            ConstraintsAdded = Count("constraints-added"),
            ConstraintsRemoved = Count("constraints-removed"),
        };

        int Count(string name) => (int)Math.Clamp(Number(map, name), 0, int.MaxValue);
    }

    internal static IPlan? ReadPlan(GraphValue plan, bool isProfiled) => plan.IsMap ? ReadPlan(plan.AsMap(), isProfiled, 0) : null;

    /// <summary>Before 5.5 <c>notifications</c>; since then <c>statuses</c>, of which those with a code of Neo4j's are notifications.</summary>
    internal static IReadOnlyList<INotification> ReadNotifications(MapValue metadata)
    {
        var found = new List<INotification>();
        foreach (var item in Items(metadata, "notifications"))
        {
            if (item.IsMap)
            {
                var map = item.AsMap();
                found.Add(new Notification(Text(map, "code"), Text(map, "title"), Text(map, "description"), Text(map, "severity"), Text(map, "category"), Positions.Read(map.GetOrNull("position"))));
            }
        }

        foreach (var item in Items(metadata, "statuses"))
        {
            if (item.IsMap && item.AsMap().GetOrNull("neo4j_code").IsString)
            {
                var map = item.AsMap();
                var record = map.GetOrNull("diagnostic_record") is { IsMap: true } diagnostics ? diagnostics.AsMap() : MapValue.Empty;
                var description = map.GetOrNull("description").IsString ? Text(map, "description") : Text(map, "status_description");
                found.Add(new Notification(Text(map, "neo4j_code"), Text(map, "title"), description, Text(record, "_severity"), Text(record, "_classification"), Positions.Read(record.GetOrNull("_position"))));
            }
        }

        return found;
    }

    private static ServerPlan ReadPlan(MapValue plan, bool isProfiled, int depth)
    {
        var arguments = plan.GetOrNull("args") is { IsMap: true } args ? args.AsMap() : MapValue.Empty;
        string[] identifiers = [.. Items(plan, "identifiers").Where(name => name.IsString).Select(name => name.AsString())];
        IPlan[] children = depth == DeepestPlan ? [] : [.. Items(plan, "children").Where(child => child.IsMap).Select(child => ReadPlan(child.AsMap(), isProfiled, depth + 1))];
        return isProfiled
            ? new ServerProfile(Text(plan, "operatorType"), arguments, identifiers, children, Number(plan, "dbHits"), Number(plan, "rows"))
            : new ServerPlan(Text(plan, "operatorType"), arguments, identifiers, children);
    }

    private static IEnumerable<GraphValue> Items(MapValue map, string key) => map.GetOrNull(key) is { IsList: true } list ? list.AsList() : [];

    private static string Text(MapValue map, string key) => map.GetOrNull(key) is { IsString: true } text ? text.AsString() : string.Empty;

    private static long Number(MapValue map, string key) => map.GetOrNull(key) is { IsInteger: true } number ? number.AsInteger() : 0;
}
