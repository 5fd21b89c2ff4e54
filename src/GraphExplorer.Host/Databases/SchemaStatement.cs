using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Writing;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Databases;

/// <summary>Makes the statement that creates an index or a constraint, where it is not there yet, from its row of SHOW.</summary>
internal static class SchemaStatement
{
    /// <summary>
    /// The statement. The names are taken from their own columns, since a <c>createStatement</c> does not escape <c>\u</c>; a statement
    /// that our parser does not know, of a newer server, stays as it is.
    /// </summary>
    internal static string Of(IRecord row)
    {
        var text = row.GetValue("createStatement").AsString();
        try
        {
            var name = new StringLiteral(row.GetValue("name").AsString());
            var labels = Texts(row.GetValue("labelsOrTypes"));
            var properties = Texts(row.GetValue("properties"));
            return CypherParser.Parse(text).Body switch
            {
                CreateIndex index => CypherWriter.Write(index with { Name = name, IfNotExists = true, LabelsOrTypes = labels, Properties = properties }),
                CreateConstraint constraint => CypherWriter.Write(constraint with { Name = name, IfNotExists = true, LabelOrType = labels[0], Properties = properties }),
                _ => text,
            };
        }
        catch (GraphException)
        {
            return text;
        }
    }

    private static SyntaxList<string> Texts(GraphValue list) => list.IsNull ? [] : [.. list.AsList().Select(item => item.AsString())];
}
