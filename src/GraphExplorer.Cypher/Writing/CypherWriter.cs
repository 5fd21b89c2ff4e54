using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Writing;

/// <summary>
/// Writes trees as Cypher that parses back to an equal tree. Names and strings are escaped, so that no value of a tree can change its shape.
/// A projected expression whose column name is not its own text gets that name as an alias.
/// </summary>
public static class CypherWriter
{
    /// <summary>The text of a statement, clause, pattern or expression; on one line unless the options say otherwise.</summary>
    public static string Write(SyntaxNode node, CypherWriterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(node);
        var writers = new WriterSet(options ?? CypherWriterOptions.SingleLine);
        writers.Write(node);
        return writers.Output.ToString();
    }

    /// <summary>A name as Cypher writes it: a label, relationship type or property key, in backticks where it needs them.</summary>
    public static string WriteName(string name) => NameText.Name(name);
}
