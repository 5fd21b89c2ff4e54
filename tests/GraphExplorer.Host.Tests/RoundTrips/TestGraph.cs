using GraphExplorer.Cypher.Writing;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Tests.RoundTrips;

/// <summary>A graph to write and read back. Each node has its index as the property <see cref="Marker"/>, by which two graphs are compared.</summary>
internal sealed record TestGraph(TestNode[] Nodes, TestRelationship[] Relationships, string[] Schema)
{
    internal const string Marker = "marker";

    /// <summary>The graph in an embedded database of its own, through parameters, so that no text comes between.</summary>
    internal async Task<EmbeddedDriver> OpenAsync()
    {
        var driver = EmbeddedDriver.Open();
        var session = driver.AsyncSession();
        await using var disposal = session;
        foreach (var statement in Schema)
        {
            await RunAsync(session, statement, MapValue.Empty);
        }

        for (var i = 0; i < Nodes.Length; i++)
        {
            var labels = string.Concat(Nodes[i].Labels.Select(label => ":" + CypherWriter.WriteName(label)));
            var properties = MapValue.From(Nodes[i].Properties.Append(KeyValuePair.Create(Marker, GraphValue.FromInteger(i))));
            await RunAsync(session, $"CREATE (n{labels}) SET n = $p", MapValue.Of(("p", GraphValue.FromMap(properties))));
        }

        foreach (var relationship in Relationships)
        {
            await RunAsync(
                session,
                $"MATCH (a {{{Marker}: $a}}), (b {{{Marker}: $b}}) CREATE (a)-[r:{CypherWriter.WriteName(relationship.Type)}]->(b) SET r = $p",
                MapValue.Of(("a", (long)relationship.Start), ("b", (long)relationship.End), ("p", GraphValue.FromMap(relationship.Properties))));
        }

        return driver;
    }

    /// <summary>A line for each node, relationship, index and constraint of a database, in an order that does not depend on ids; equal for equal graphs.</summary>
    internal static async Task<string[]> CanonicalAsync(IDriver driver, bool withSchema = true)
    {
        var session = driver.AsyncSession();
        await using var disposal = session;
        var lines = new List<string>();
        var markers = new Dictionary<long, string>();
        var cursor = await session.RunAsync(new Query("MATCH (n) RETURN n"));
        while (await cursor.FetchAsync())
        {
            var node = cursor.Current.GraphValues[0].AsNode();
            var properties = Text(GraphValue.FromMap(node.PropertyMap));
            markers.Add(node.Id, node.PropertyMap.GetOrNull(Marker) is { IsNull: false } marker ? Text(marker) : properties);
            lines.Add($"node {string.Join(' ', node.Labels.Order(StringComparer.Ordinal).Select(label => $"'{Escape(label)}'"))} {properties}");
        }

        cursor = await session.RunAsync(new Query("MATCH ()-[r]->() RETURN r"));
        while (await cursor.FetchAsync())
        {
            var relationship = cursor.Current.GraphValues[0].AsRelationship();
            lines.Add($"relationship {markers[relationship.StartNodeId]} '{Escape(relationship.Type)}' {markers[relationship.EndNodeId]} {Text(GraphValue.FromMap(relationship.PropertyMap))}");
        }

        if (withSchema)
        {
            await AddRowsAsync(session, lines, "SHOW INDEXES YIELD name, state, type, entityType, labelsOrTypes, properties, owningConstraint, options, createStatement");
            await AddRowsAsync(session, lines, "SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties, ownedIndex, propertyType, options, createStatement");
        }

        lines.Sort(StringComparer.Ordinal);
        return [.. lines];
    }

    private static async Task AddRowsAsync(IAsyncSession session, List<string> lines, string statement)
    {
        var cursor = await session.RunAsync(new Query(statement));
        while (await cursor.FetchAsync())
        {
            lines.Add($"{statement[..16]} {string.Join(", ", cursor.Current.GraphValues.ToArray().Select(Text))}");
        }
    }

    private static async Task RunAsync(IAsyncSession session, string statement, MapValue parameters)
    {
        var cursor = await session.RunAsync(new Query(statement, parameters));
        await cursor.ConsumeAsync();
    }

    /// <summary>A value with its type, exactly: other than Cypher's literals, 1 and 1.0 and all types differ.</summary>
    private static string Text(GraphValue value) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        ValueKind.List => $"[{string.Join(", ", value.AsList().Select(Text))}]",
        ValueKind.Map => $"{{{string.Join(", ", value.AsMap().OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"'{Escape(entry.Key)}': {Text(entry.Value)}"))}}}",
        _ => $"{value.Kind} '{Escape(TypedValueText.TextOf(value))}'",
    };

    private static string Escape(string text) =>
        string.Concat(text.Select(c => c is >= ' ' and < '\u007F' and not '\'' ? c.ToString() : FormattableString.Invariant($"\\u{(int)c:X4}")));
}
