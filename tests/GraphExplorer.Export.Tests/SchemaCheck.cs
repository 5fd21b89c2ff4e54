using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace GraphExplorer.Export.Tests;

/// <summary>Validates documents against the schemas of their formats.</summary>
internal static class SchemaCheck
{
    internal static void GraphMl(string document)
        => Validate(XDocument.Parse(document), "http://graphml.graphdrawing.org/xmlns", SharedFiles.Find("schemas", "graphml"), "graphml.xsd");

    /// <summary>The schema of GEXF knows its viz elements in no namespace only, so they are taken out first.</summary>
    internal static void Gexf(string document)
    {
        var tree = XDocument.Parse(document);
        tree.Descendants().Where(element => element.Name.NamespaceName == "http://gexf.net/1.3/viz").Remove();
        Validate(tree, "http://gexf.net/1.3", SharedFiles.Find("schemas", "gexf"), "gexf.xsd");
    }

    private static void Validate(XDocument document, string targetNamespace, string folder, string schema)
    {
        var problems = new List<string>();
        var schemas = new XmlSchemaSet { XmlResolver = new SiblingResolver(folder) };
        schemas.ValidationEventHandler += (_, problem) => problems.Add("schema: " + problem.Message);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = new SiblingResolver(folder) };
        using (var reader = XmlReader.Create(Path.Combine(folder, schema), settings))
        {
            schemas.Add(targetNamespace, reader);
        }

        schemas.Compile();
        document.Validate(schemas, (_, problem) => problems.Add(problem.Message));
        Assert.Empty(problems);
    }

    /// <summary>Finds every schema by its file name in one folder, wherever its address points.</summary>
    private sealed class SiblingResolver(string folder) : XmlUrlResolver
    {
        public override object? GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn)
            => File.OpenRead(Path.Combine(folder, Path.GetFileName(absoluteUri.LocalPath)));
    }
}
