using System.Globalization;
using System.Text;
using GraphExplorer.Cypher.Writing;
using GraphExplorer.Export;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Dumping;

/// <summary>
/// Writes a script of Cypher that recreates a graph: the schema, the nodes in batches by their labels, the relationships in batches by
/// their type. Until its end the script marks each node with a label and a number, by which relationships find their ends.
/// </summary>
/// <param name="graph">The graph.</param>
/// <param name="mark">A name that no label, property key, index or constraint of the graph has.</param>
/// <param name="output">Where the script goes; nothing but the current batches is held in memory.</param>
internal sealed class CypherDump(IGraphSource graph, string mark, TextWriter output)
{
    private const int NodesPerRemoval = 10_000;
    private readonly string _mark = CypherWriter.WriteName(mark);
    private readonly NumberSet _nodes = new();
    private long _nodeCount;
    private long _relationshipCount;
    private long _byteArrays;

    /// <summary>Writes the script. Throws <see cref="GraphException"/> when the graph changes meanwhile (on a server that has no snapshots).</summary>
    internal async Task<DumpSummary> WriteAsync(CancellationToken cancellationToken)
    {
        await WriteHeaderAsync(cancellationToken).ConfigureAwait(false);
        foreach (var statement in await graph.ReadSchemaAsync(cancellationToken).ConfigureAwait(false))
        {
            await WriteAsync(statement + ";\n", cancellationToken).ConfigureAwait(false);
        }

        var nodes = new RowBatches(output);
        await foreach (var node in graph.ReadNodesAsync(cancellationToken).ConfigureAwait(false))
        {
            await AddAsync(nodes, node, cancellationToken).ConfigureAwait(false);
        }

        await nodes.FlushAsync(cancellationToken).ConfigureAwait(false);
        var relationships = new RowBatches(output);
        await foreach (var relationship in graph.ReadRelationshipsAsync(cancellationToken).ConfigureAwait(false))
        {
            await AddAsync(relationships, relationship, cancellationToken).ConfigureAwait(false);
        }

        await relationships.FlushAsync(cancellationToken).ConfigureAwait(false);
        await WriteFooterAsync(cancellationToken).ConfigureAwait(false);
        return new DumpSummary(_nodeCount, _relationshipCount, _byteArrays);
    }

    private async Task WriteHeaderAsync(CancellationToken cancellationToken)
    {
        await WriteAsync(
            $"""
            // A graph as Cypher for Neo4j 5 and GraphExplorer, to be run on an empty database:
            //   cypher-shell -f FILE    or    graphexplorer import cypher FILE
            // Each statement is a transaction of its own. Until the last statements every node has the label and the property {_mark}.
            // A run that was broken off is begun again after: MATCH (n:{_mark}) DETACH DELETE n;
            CREATE CONSTRAINT {_mark} IF NOT EXISTS FOR (n:{_mark}) REQUIRE n.{_mark} IS UNIQUE;

            """,
            cancellationToken).ConfigureAwait(false);
    }

    private async Task WriteFooterAsync(CancellationToken cancellationToken)
    {
        for (var left = _nodeCount; left > 0; left -= NodesPerRemoval)
        {
            await WriteAsync(
                string.Create(CultureInfo.InvariantCulture, $"MATCH (n:{_mark}) WITH n LIMIT {NodesPerRemoval} REMOVE n:{_mark} REMOVE n.{_mark};\n"),
                cancellationToken).ConfigureAwait(false);
        }

        await WriteAsync($"DROP CONSTRAINT {_mark} IF EXISTS;\n", cancellationToken).ConfigureAwait(false);
        var bytes = _byteArrays == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" {_byteArrays} byte arrays became lists of integers.");
        await WriteAsync(
            string.Create(CultureInfo.InvariantCulture, $"// The end: {_nodeCount} nodes and {_relationshipCount} relationships.{bytes}\n"),
            cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask AddAsync(RowBatches batches, INode node, CancellationToken cancellationToken)
    {
        if (!_nodes.Add(node.Id))
        {
            throw Changed();
        }

        _nodeCount++;
        var id = node.Id.ToString(CultureInfo.InvariantCulture);
        var labels = string.Concat(node.Labels.Select(label => ":" + CypherWriter.WriteName(label)));
        var properties = new SplitProperties(node.PropertyMap);
        var ending = $"CREATE (n:{_mark}{labels}) SET n = row";
        await batches.AddAsync(ending, Row($"{_mark}: {id}", properties.First), cancellationToken).ConfigureAwait(false);
        if (properties.HasMore)
        {
            await batches.FlushAsync(cancellationToken).ConfigureAwait(false);
            foreach (var more in properties.More("n"))
            {
                await WriteAsync($"MATCH (n:{_mark} {{{_mark}: {id}}}) SET {more};\n", cancellationToken).ConfigureAwait(false);
            }
        }

        Count(node.PropertyMap);
    }

    private async ValueTask AddAsync(RowBatches batches, IRelationship relationship, CancellationToken cancellationToken)
    {
        if (!_nodes.Contains(relationship.StartNodeId) || !_nodes.Contains(relationship.EndNodeId))
        {
            throw Changed();
        }

        _relationshipCount++;
        var type = CypherWriter.WriteName(relationship.Type);
        var (start, end) = (relationship.StartNodeId.ToString(CultureInfo.InvariantCulture), relationship.EndNodeId.ToString(CultureInfo.InvariantCulture));
        var properties = new SplitProperties(relationship.PropertyMap);
        var ending = $"MATCH (a:{_mark} {{{_mark}: row.a}}) MATCH (b:{_mark} {{{_mark}: row.b}}) CREATE (a)-[r:{type}]->(b) SET r = row.p";

        // Only a relationship that later statements add to needs a number.
        var first = properties.HasMore ? Row($"{_mark}: {relationship.Id.ToString(CultureInfo.InvariantCulture)}", properties.First) : $"{{{properties.First}}}";
        await batches.AddAsync(ending, $"{{a: {start}, b: {end}, p: {first}}}", cancellationToken).ConfigureAwait(false);
        if (properties.HasMore)
        {
            await batches.FlushAsync(cancellationToken).ConfigureAwait(false);
            var pattern = string.Create(CultureInfo.InvariantCulture, $"MATCH (:{_mark} {{{_mark}: {start}}})-[r:{type} {{{_mark}: {relationship.Id}}}]->()");
            foreach (var more in properties.More("r"))
            {
                await WriteAsync($"{pattern} SET {more};\n", cancellationToken).ConfigureAwait(false);
            }

            await WriteAsync($"{pattern} REMOVE r.{_mark};\n", cancellationToken).ConfigureAwait(false);
        }

        Count(relationship.PropertyMap);
    }

    private static string Row(string id, StringBuilder properties) => properties.Length == 0 ? $"{{{id}}}" : $"{{{id}, {properties}}}";

    private static GraphException Changed() => new(
        Model.StatusCodes.Outdated, "The graph was changed while it was read, so that the script would not hold one state of it.", hint: "Dump it again while nobody writes.");

    private void Count(MapValue properties)
    {
        foreach (var value in properties.ValueSpan)
        {
            _byteArrays += value.Kind == ValueKind.Bytes ? 1 : 0;
        }
    }

    private Task WriteAsync(string text, CancellationToken cancellationToken) => output.WriteAsync(text.AsMemory(), cancellationToken);
}
