using GraphExplorer.Cypher.Writing;
using GraphExplorer.Model;

namespace GraphExplorer.Actors.Seeding.Upgrade;

/// <summary>The user's graph within one transaction: reads what an upgrade compares, and writes what it decided.</summary>
internal sealed class UserGraph(IAsyncQueryRunner runner, CancellationToken cancellationToken)
{
    private const string CreateNodes = "UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.properties RETURN row.number AS number, elementId(n) AS id";
    private const string ChangeNodes =
        "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.id SET n += row.properties SET n:$(row.added) REMOVE n:$(row.removed)";

    private const string DeleteNodes = "UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id AND NOT EXISTS { (n)--() } DELETE n RETURN id";
    private const string CreateRelationships =
        "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.start MATCH (b) WHERE elementId(b) = row.end CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties";

    private const string ChangeRelationships = "UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.id SET r += row.properties";
    private const string DeleteRelationships = "UNWIND $ids AS id MATCH ()-[r]->() WHERE elementId(r) = id DELETE r";

    /// <summary>The nodes that have these keys.</summary>
    internal async Task<Dictionary<EntityKey, CurrentNode>> NodesAsync(IEnumerable<EntityKey> keys)
    {
        var nodes = new Dictionary<EntityKey, CurrentNode>();
        foreach (var group in keys.GroupBy(key => key.Rule))
        {
            var query = $"UNWIND $keys AS key MATCH (e:{CypherWriter.WriteName(group.Key.LabelOrType)}) WHERE {Condition(group.Key)} RETURN key, e";
            await foreach (var (key, entity) in ReadAsync(query, group).ConfigureAwait(false))
            {
                nodes.TryAdd(key, CurrentNode.Of(entity.AsNode())); // Several share a key only where the user dropped its constraint.
            }
        }

        return nodes;
    }

    /// <summary>The relationships that have these keys.</summary>
    internal async Task<Dictionary<EntityKey, List<CurrentRelationship>>> RelationshipsAsync(IEnumerable<EntityKey> keys)
    {
        var relationships = new Dictionary<EntityKey, List<CurrentRelationship>>();
        foreach (var group in keys.GroupBy(key => key.Rule))
        {
            var query = $"UNWIND $keys AS key MATCH ()-[e:{CypherWriter.WriteName(group.Key.LabelOrType)}]->() WHERE {Condition(group.Key)} RETURN key, e";
            await foreach (var (key, entity) in ReadAsync(query, group).ConfigureAwait(false))
            {
                relationships.TryAdd(key, []);
                relationships[key].Add(CurrentRelationship.Of(entity.AsRelationship()));
            }
        }

        return relationships;
    }

    /// <summary>The relationships of a type between pairs of nodes, by element ids.</summary>
    internal async Task<List<CurrentRelationship>> RelationshipsAsync(string type, IEnumerable<(string Start, string End)> pairs)
    {
        var rows = pairs.Select(pair => MapOf(("start", pair.Start), ("end", pair.End)));
        var query = $"UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.start MATCH (b) WHERE elementId(b) = row.end MATCH (a)-[r:{CypherWriter.WriteName(type)}]->(b) RETURN r";
        var relationships = new List<CurrentRelationship>();
        var cursor = await RunAsync(query, "rows", rows).ConfigureAwait(false);
        while (await cursor.FetchAsync(cancellationToken).ConfigureAwait(false))
        {
            relationships.Add(CurrentRelationship.Of(cursor.Current.GetValue("r").AsRelationship()));
        }

        return relationships;
    }

    /// <summary>Makes nodes and answers their element ids.</summary>
    internal async Task<Dictionary<EntityKey, string>> CreateAsync(IReadOnlyList<KeyedNode> nodes)
    {
        var rows = nodes.Select((node, i) => MapOf(("number", i), ("labels", ListOf(node.Labels)), ("properties", GraphValue.FromMap(node.Properties))));
        var ids = new Dictionary<EntityKey, string>();
        var cursor = await RunAsync(CreateNodes, "rows", rows).ConfigureAwait(false);
        while (await cursor.FetchAsync(cancellationToken).ConfigureAwait(false))
        {
            ids.Add(nodes[(int)cursor.Current.GetValue("number").AsInteger()].Key, cursor.Current.GetValue("id").AsString());
        }

        return ids;
    }

    internal Task ChangeAsync(IEnumerable<NodeChange> changes) => WriteAsync(ChangeNodes, "rows", changes.Select(change => MapOf(
        ("id", change.ElementId),
        ("properties", GraphValue.FromMap(change.Properties)),
        ("added", ListOf(change.AddedLabels)),
        ("removed", ListOf(change.RemovedLabels)))));

    /// <summary>Deletes the nodes that no relationship is tied to, and answers their element ids.</summary>
    internal async Task<HashSet<string>> DeleteNodesAsync(IEnumerable<string> elementIds)
    {
        var deleted = new HashSet<string>(StringComparer.Ordinal);
        var cursor = await RunAsync(DeleteNodes, "ids", elementIds.Select(GraphValue.FromString)).ConfigureAwait(false);
        while (await cursor.FetchAsync(cancellationToken).ConfigureAwait(false))
        {
            deleted.Add(cursor.Current.GetValue("id").AsString());
        }

        return deleted;
    }

    internal Task CreateAsync(IEnumerable<RelationshipCreation> relationships) => WriteAsync(CreateRelationships, "rows", relationships.Select(relationship => MapOf(
        ("type", relationship.Type),
        ("start", relationship.Start),
        ("end", relationship.End),
        ("properties", GraphValue.FromMap(relationship.Properties)))));

    internal Task ChangeAsync(IEnumerable<RelationshipChange> changes) =>
        WriteAsync(ChangeRelationships, "rows", changes.Select(change => MapOf(("id", change.ElementId), ("properties", GraphValue.FromMap(change.Properties)))));

    internal Task DeleteRelationshipsAsync(IEnumerable<string> elementIds) => WriteAsync(DeleteRelationships, "ids", elementIds.Select(GraphValue.FromString));

    private static string Condition(EntityKeyRule rule) =>
        string.Join(" AND ", rule.Properties.Select((property, i) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"e.{CypherWriter.WriteName(property)} = key.values[{i}]")));

    private static GraphValue MapOf(params (string, GraphValue)[] entries) => GraphValue.FromMap(MapValue.Of(entries));

    private static GraphValue ListOf(IEnumerable<string> texts) => GraphValue.FromList(ListValue.From(texts.Select(GraphValue.FromString)));

    private async IAsyncEnumerable<(EntityKey Key, GraphValue Entity)> ReadAsync(string query, IEnumerable<EntityKey> group)
    {
        EntityKey[] keys = [.. group];
        var rows = keys.Select((key, i) => MapOf(("number", i), ("values", GraphValue.FromList(key.Values))));
        var cursor = await RunAsync(query, "keys", rows).ConfigureAwait(false);
        while (await cursor.FetchAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return (keys[(int)cursor.Current.GetValue("key").AsMap()["number"].AsInteger()], cursor.Current.GetValue("e"));
        }
    }

    private async Task WriteAsync(string query, string parameter, IEnumerable<GraphValue> rows)
    {
        var cursor = await RunAsync(query, parameter, rows).ConfigureAwait(false);
        await cursor.ConsumeAsync(cancellationToken).ConfigureAwait(false);
    }

    private Task<IResultCursor> RunAsync(string query, string parameter, IEnumerable<GraphValue> rows) =>
        runner.RunAsync(query, MapValue.Of((parameter, GraphValue.FromList(ListValue.From(rows)))), cancellationToken);
}
