using System.Xml;
using GraphExplorer.Export.Attributes;
using GraphExplorer.Export.Output;
using GraphExplorer.Model;

namespace GraphExplorer.Export.Formats;

/// <summary>GraphML 1.1 with typed keys (graphml.graphdrawing.org). Identifiers and key names are NMTOKENs, as its schema asks; lists are JSON.</summary>
internal sealed class GraphMlFormat : CollectingFormat
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";
    private const string SchemaLocation = Namespace + " " + Namespace + "/1.1/graphml.xsd";

    public override string Name => "graphml";

    public override string Description => "GraphML, for Gephi, yEd, Cytoscape, NetworkX and igraph";

    public override string MediaType => "application/graphml+xml; charset=utf-8";

    public override string FileExtension => "graphml";

    public override IReadOnlyList<string> Parts => [];

    internal override async Task WriteAsync(ExportGraph graph, Stream output, ExportOptions options, CancellationToken cancellationToken)
    {
        var nodeColumns = AttributeColumns.Of(graph.Nodes.Select(node => node.Properties), "label", "labels");
        var relationshipColumns = AttributeColumns.Of(graph.Relationships.Select(relationship => relationship.Properties), "type");

        using var document = new XmlOutput(output);
        var xml = document.Writer;
        xml.WriteStartElement("graphml", Namespace);
        xml.WriteAttributeString("xsi", "schemaLocation", "http://www.w3.org/2001/XMLSchema-instance", SchemaLocation);
        if (options.Description is { } description)
        {
            xml.WriteElementString("desc", Namespace, XmlSafeText.Clean(description));
        }

        WriteKey(xml, "nl", "node", "label", AttributeType.Text);
        WriteKey(xml, "nk", "node", "labels", AttributeType.List);
        WriteKeys(xml, "node", "n", nodeColumns);
        WriteKey(xml, "et", "edge", "type", AttributeType.Text);
        WriteKeys(xml, "edge", "e", relationshipColumns);

        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", "G");
        xml.WriteAttributeString("edgedefault", "directed");
        foreach (var node in graph.Nodes)
        {
            WriteNode(xml, node, nodeColumns);
            await document.BreatheAsync(cancellationToken).ConfigureAwait(false);
        }

        foreach (var relationship in graph.Relationships)
        {
            WriteRelationship(xml, relationship, relationshipColumns);
            await document.BreatheAsync(cancellationToken).ConfigureAwait(false);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        await document.CompleteAsync(cancellationToken).ConfigureAwait(false);
    }

    private static void WriteNode(XmlWriter xml, ExportNode node, IReadOnlyList<AttributeColumn> columns)
    {
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", XmlSafeText.Token(node.Id));
        WriteData(xml, "nl", node.Name);
        WriteData(xml, "nk", JsonText.Of(node.Labels));
        WriteProperties(xml, "n", node.Properties, columns);
        xml.WriteEndElement();
    }

    private static void WriteRelationship(XmlWriter xml, ExportRelationship relationship, IReadOnlyList<AttributeColumn> columns)
    {
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("id", XmlSafeText.Token(relationship.Id));
        xml.WriteAttributeString("source", XmlSafeText.Token(relationship.Source.Id));
        xml.WriteAttributeString("target", XmlSafeText.Token(relationship.Target.Id));
        WriteData(xml, "et", relationship.Type);
        WriteProperties(xml, "e", relationship.Properties, columns);
        xml.WriteEndElement();
    }

    private static void WriteKeys(XmlWriter xml, string domain, string prefix, IReadOnlyList<AttributeColumn> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            WriteKey(xml, KeyId(prefix, i), domain, columns[i].Name, columns[i].Type);
        }
    }

    private static void WriteKey(XmlWriter xml, string id, string domain, string name, AttributeType type)
    {
        xml.WriteStartElement("key", Namespace);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("for", domain);
        xml.WriteAttributeString("attr.name", XmlSafeText.Token(name));
        xml.WriteAttributeString("attr.type", type switch
        {
            AttributeType.Boolean => "boolean",
            AttributeType.Integer => "long",
            AttributeType.Float => "double",
            _ => "string",
        });
        xml.WriteEndElement();
    }

    private static void WriteProperties(XmlWriter xml, string prefix, MapValue properties, IReadOnlyList<AttributeColumn> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (properties.GetOrNull(columns[i].Property) is { IsNull: false } value)
            {
                WriteData(xml, KeyId(prefix, i), ValueText.Of(value));
            }
        }
    }

    private static void WriteData(XmlWriter xml, string key, string text)
    {
        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", key);
        xml.WriteString(XmlSafeText.Clean(text));
        xml.WriteEndElement();
    }

    private static string KeyId(string prefix, int index) => FormattableString.Invariant($"{prefix}{index}");
}
