using System.Text.Json;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Endpoints;

/// <summary>What a Query API answer says after its rows: counters, plan, notifications, bookmarks.</summary>
internal static class QueryApiSummary
{
    internal static void Write(Utf8JsonWriter writer, IResultSummary summary, bool includeCounters, Bookmarks bookmarks)
    {
        if (includeCounters)
        {
            WriteCounters(writer, summary.Counters);
        }

        if (summary.Profile is { } profile)
        {
            writer.WritePropertyName("profiledQueryPlan");
            WritePlan(writer, profile);
        }
        else if (summary.Plan is { } plan)
        {
            writer.WritePropertyName("queryPlan");
            WritePlan(writer, plan);
        }

        if (summary.Notifications.Count > 0)
        {
            writer.WriteStartArray("notifications");
            foreach (var notification in summary.Notifications)
            {
                writer.WriteStartObject();
                writer.WriteString("code", notification.Code);
                writer.WriteString("title", notification.Title);
                writer.WriteString("description", notification.Description);
                writer.WriteString("severity", notification.Severity);
                if (notification.Position is { } position)
                {
                    writer.WriteStartObject("position");
                    writer.WriteNumber("offset", position.Offset);
                    writer.WriteNumber("line", position.Line);
                    writer.WriteNumber("column", position.Column);
                    writer.WriteEndObject();
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteStartArray("bookmarks");
        foreach (var bookmark in bookmarks.Values)
        {
            writer.WriteStringValue(bookmark);
        }

        writer.WriteEndArray();
    }

    private static void WriteCounters(Utf8JsonWriter writer, ICounters counters)
    {
        writer.WriteStartObject("counters");
        writer.WriteBoolean("containsUpdates", counters.ContainsUpdates);
        writer.WriteNumber("nodesCreated", counters.NodesCreated);
        writer.WriteNumber("nodesDeleted", counters.NodesDeleted);
        writer.WriteNumber("propertiesSet", counters.PropertiesSet);
        writer.WriteNumber("relationshipsCreated", counters.RelationshipsCreated);
        writer.WriteNumber("relationshipsDeleted", counters.RelationshipsDeleted);
        writer.WriteNumber("labelsAdded", counters.LabelsAdded);
        writer.WriteNumber("labelsRemoved", counters.LabelsRemoved);
        writer.WriteNumber("indexesAdded", counters.IndexesAdded);
        writer.WriteNumber("indexesRemoved", counters.IndexesRemoved);
        writer.WriteNumber("constraintsAdded", counters.ConstraintsAdded);
        writer.WriteNumber("constraintsRemoved", counters.ConstraintsRemoved);
        writer.WriteBoolean("containsSystemUpdates", false);
        writer.WriteNumber("systemUpdates", 0);
        writer.WriteEndObject();
    }

    private static void WritePlan(Utf8JsonWriter writer, IPlan plan)
    {
        writer.WriteStartObject();
        writer.WriteString("operatorType", plan.OperatorType);
        writer.WritePropertyName("arguments");
        GraphValueJson.Write(writer, GraphValue.FromMap(plan.Arguments));
        writer.WriteStartArray("identifiers");
        foreach (var identifier in plan.Identifiers)
        {
            writer.WriteStringValue(identifier);
        }

        writer.WriteEndArray();
        if (plan is IProfiledPlan profiled)
        {
            writer.WriteNumber("dbHits", profiled.DbHits);
            writer.WriteNumber("records", profiled.Records);
        }

        writer.WriteStartArray("children");
        foreach (var child in plan.Children)
        {
            WritePlan(writer, child);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
