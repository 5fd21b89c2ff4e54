using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Procedures;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>Turns the type of a type constraint into the rule that the store checks.</summary>
internal static class PropertyTypeRules
{
    /// <summary>The rule. Throws <see cref="GraphException"/> (SyntaxError) for a type that no property can have.</summary>
    internal static PropertyTypeRule Of(CypherType type)
    {
        var scalars = new List<ValueKind>();
        var items = new List<ValueKind>();
        foreach (var member in type.Name == CypherTypeName.Union ? type.Inner : [type])
        {
            if (member.Name != CypherTypeName.List)
            {
                scalars.Add(KindOf(member));
            }
            else if (member.Inner is [{ Name: not CypherTypeName.List } item])
            {
                foreach (var inner in item.Name == CypherTypeName.Union ? item.Inner : [item])
                {
                    items.Add(KindOf(inner));
                }
            }
            else
            {
                throw Invalid(member);
            }
        }

        return new PropertyTypeRule(ProcedureSignature.TypeText(type), scalars, items);
    }

    private static ValueKind KindOf(CypherType type) => type.Name switch
    {
        CypherTypeName.Boolean => ValueKind.Boolean,
        CypherTypeName.String => ValueKind.String,
        CypherTypeName.Integer => ValueKind.Integer,
        CypherTypeName.Float => ValueKind.Float,
        CypherTypeName.Date => ValueKind.Date,
        CypherTypeName.LocalTime => ValueKind.LocalTime,
        CypherTypeName.ZonedTime => ValueKind.Time,
        CypherTypeName.LocalDateTime => ValueKind.LocalDateTime,
        CypherTypeName.ZonedDateTime => ValueKind.DateTime,
        CypherTypeName.Duration => ValueKind.Duration,
        CypherTypeName.Point => ValueKind.Point,
        _ => throw Invalid(type),
    };

    private static GraphException Invalid(CypherType type) => new(
        StatusCodes.SyntaxError,
        $"Failed to create property type constraint: Invalid property type `{ProcedureSignature.TypeText(type)}`.",
        type.Position);
}
