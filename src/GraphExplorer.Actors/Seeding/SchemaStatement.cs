using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Writing;

namespace GraphExplorer.Actors.Seeding;

/// <summary>Statements of a schema.</summary>
internal static class SchemaStatement
{
    /// <summary>The statement with IF NOT EXISTS, where it makes a constraint or an index; else as it is.</summary>
    internal static string IfNotExists(string statement)
    {
        var parsed = CypherParser.Parse(statement);
        return parsed.Body switch
        {
            CreateConstraint { IfNotExists: false } constraint => CypherWriter.Write(parsed with { Body = constraint with { IfNotExists = true } }),
            CreateIndex { IfNotExists: false } index => CypherWriter.Write(parsed with { Body = index with { IfNotExists = true } }),
            _ => statement,
        };
    }
}
