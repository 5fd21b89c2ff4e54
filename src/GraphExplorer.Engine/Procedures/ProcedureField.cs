using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Procedures;

/// <summary>An input or output of a procedure.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type; null is always allowed.</param>
/// <param name="Default">For an input that may be left out, its value; null for one that must be given.</param>
public sealed record ProcedureField(string Name, CypherType Type, GraphValue? Default = null)
{
    /// <summary>A field of a plain type.</summary>
    public ProcedureField(string name, CypherTypeName type)
        : this(name, new CypherType(type, false, []))
    {
    }

    /// <summary>A field that is a list.</summary>
    public static ProcedureField ListOf(string name, CypherTypeName items) =>
        new(name, new CypherType(CypherTypeName.List, false, [new CypherType(items, false, [])]));

    /// <summary>A field that is an integer or a float.</summary>
    public static ProcedureField Number(string name) => new(
        name,
        new CypherType(CypherTypeName.Union, false, [new CypherType(CypherTypeName.Integer, false, []), new CypherType(CypherTypeName.Float, false, [])]));
}
