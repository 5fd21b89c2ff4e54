using System.Globalization;
using System.Xml;
using GraphExplorer.Export.Attributes;
using GraphExplorer.Export.Output;
using GraphExplorer.Model;

namespace GraphExplorer.Export.Formats;

/// <summary>
/// GEXF 1.3 (gexf.net) with declared attributes, and colours and sizes in its viz namespace. Dates stay attributes: GEXF's
/// dynamic mode knows whole dates only, and a year must not be padded to a day.
/// </summary>
internal sealed class GexfFormat : CollectingFormat
{
    private const string Namespace = "http://gexf.net/1.3";
    private const string VizNamespace = "http://gexf.net/1.3/viz";
    private const string LabelsAttribute = "labels";

    public override string Name => "gexf";

    public override string Description => "GEXF 1.3, for Gephi and Gephi Lite, with colours and sizes";

    public override string MediaType => "application/gexf+xml; charset=utf-8";

    public override string FileExtension => "gexf";

    public override IReadOnlyList<string> Parts => [];

    internal override async Task WriteAsync(ExportGraph graph, Stream output, ExportOptions options, CancellationToken cancellationToken)
    {
        var nodeColumns = AttributeColumns.Of(graph.Nodes.Select(node => node.Properties), LabelsAttribute);
        var relationshipColumns = AttributeColumns.Of(graph.Relationships.Select(relationship => relationship.Properties));
        var appearance = new GraphAppearance(graph, options);

        using var document = new XmlOutput(output);
        var xml = document.Writer;
        xml.WriteStartElement("gexf", Namespace);
        xml.WriteAttributeString("xmlns", "viz", null, VizNamespace);
        xml.WriteAttributeString("version", "1.3");
        xml.WriteStartElement("meta", Namespace);
        xml.WriteElementString("creator", Namespace, "GraphExplorer");
        if (options.Description is { } description)
        {
            xml.WriteElementString("description", Namespace, XmlSafeText.Clean(description));
        }

        xml.WriteEndElement();
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("mode", "static");
        xml.WriteAttributeString("defaultedgetype", "directed");
        xml.WriteStartElement("attributes", Namespace);
        xml.WriteAttributeString("class", "node");
        WriteAttribute(xml, LabelsAttribute, LabelsAttribute, AttributeType.List);
        WriteAttributes(xml, nodeColumns);
        xml.WriteEndElement();
        xml.WriteStartElement("attributes", Namespace);
        xml.WriteAttributeString("class", "edge");
        WriteAttributes(xml, relationshipColumns);
        xml.WriteEndElement();

        xml.WriteStartElement("nodes", Namespace);
        foreach (var node in graph.Nodes)
        {
            WriteNode(xml, node, nodeColumns, appearance);
            await document.BreatheAsync(cancellationToken).ConfigureAwait(false);
        }

        xml.WriteEndElement();
        xml.WriteStartElement("edges", Namespace);
        foreach (var relationship in graph.Relationships)
        {
            WriteRelationship(xml, relationship, relationshipColumns, appearance);
            await document.BreatheAsync(cancellationToken).ConfigureAwait(false);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        await document.CompleteAsync(cancellationToken).ConfigureAwait(false);
    }

    private static void WriteNode(XmlWriter xml, ExportNode node, IReadOnlyList<AttributeColumn> columns, GraphAppearance appearance)
    {
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", XmlSafeText.Identifier(node.Id));
        xml.WriteAttributeString("label", XmlSafeText.Line(node.Name));
        xml.WriteStartElement("attvalues", Namespace);
        WriteValue(xml, LabelsAttribute, JsonText.Of(node.Labels));
        WriteValues(xml, node.Properties, columns);
        xml.WriteEndElement();
        WriteColour(xml, appearance.ColourOf(node));
        xml.WriteStartElement("size", VizNamespace);
        xml.WriteAttributeString("value", appearance.SizeOf(node).ToString("0.##", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteRelationship(
        XmlWriter xml, ExportRelationship relationship, IReadOnlyList<AttributeColumn> columns, GraphAppearance appearance)
    {
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("id", XmlSafeText.Identifier(relationship.Id));
        xml.WriteAttributeString("source", XmlSafeText.Identifier(relationship.Source.Id));
        xml.WriteAttributeString("target", XmlSafeText.Identifier(relationship.Target.Id));
        xml.WriteAttributeString("label", XmlSafeText.Line(relationship.Type));
        // Readers merge parallel edges unless their kinds differ.
        xml.WriteAttributeString("kind", XmlSafeText.Line(relationship.Type));
        xml.WriteStartElement("attvalues", Namespace);
        WriteValues(xml, relationship.Properties, columns);
        xml.WriteEndElement();
        WriteColour(xml, appearance.ColourOf(relationship));
        xml.WriteEndElement();
    }

    private static void WriteAttributes(XmlWriter xml, IReadOnlyList<AttributeColumn> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            WriteAttribute(xml, ColumnId(i), columns[i].Name, columns[i].Type);
        }
    }

    private static void WriteAttribute(XmlWriter xml, string id, string title, AttributeType type)
    {
        xml.WriteStartElement("attribute", Namespace);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("title", XmlSafeText.Clean(title));
        xml.WriteAttributeString("type", type switch
        {
            AttributeType.Boolean => "boolean",
            AttributeType.Integer => "long",
            AttributeType.Float => "double",
            AttributeType.List => "liststring",
            _ => "string",
        });
        xml.WriteEndElement();
    }

    private static void WriteValues(XmlWriter xml, MapValue properties, IReadOnlyList<AttributeColumn> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (properties.GetOrNull(columns[i].Property) is { IsNull: false } value)
            {
                WriteValue(xml, ColumnId(i), ValueText.Of(value));
            }
        }
    }

    private static void WriteValue(XmlWriter xml, string attribute, string text)
    {
        xml.WriteStartElement("attvalue", Namespace);
        xml.WriteAttributeString("for", attribute);
        xml.WriteAttributeString("value", XmlSafeText.Clean(text));
        xml.WriteEndElement();
    }

    private static void WriteColour(XmlWriter xml, Colour colour)
    {
        xml.WriteStartElement("color", VizNamespace);
        xml.WriteAttributeString("r", colour.Red.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("g", colour.Green.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("b", colour.Blue.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static string ColumnId(int index) => index.ToString(CultureInfo.InvariantCulture);
}
