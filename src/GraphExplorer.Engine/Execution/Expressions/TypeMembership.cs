using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>Whether a value belongs to a type as <c>IS ::</c> has it (Cypher manual, "Type predicate expressions"): null belongs to every type that is not NOT NULL.</summary>
internal static class TypeMembership
{
    internal static bool Includes(CypherType type, GraphValue value)
    {
        if (value.IsNull)
        {
            return type.Name == CypherTypeName.Union
                ? type.Inner.Any(member => Includes(member, value))
                : !type.NotNull && type.Name != CypherTypeName.Nothing;
        }

        return type.Name switch
        {
            CypherTypeName.Any => true,
            CypherTypeName.Boolean => value.IsBoolean,
            CypherTypeName.String => value.IsString,
            CypherTypeName.Integer => value.IsInteger,
            CypherTypeName.Float => value.IsFloat,
            CypherTypeName.Date => value.Kind == ValueKind.Date,
            CypherTypeName.LocalTime => value.Kind == ValueKind.LocalTime,
            CypherTypeName.ZonedTime => value.Kind == ValueKind.Time,
            CypherTypeName.LocalDateTime => value.Kind == ValueKind.LocalDateTime,
            CypherTypeName.ZonedDateTime => value.Kind == ValueKind.DateTime,
            CypherTypeName.Duration => value.Kind == ValueKind.Duration,
            CypherTypeName.Point => value.Kind == ValueKind.Point,
            CypherTypeName.Node => value.IsNode,
            CypherTypeName.Relationship => value.IsRelationship,
            CypherTypeName.Map => value.IsMap,
            CypherTypeName.Path => value.Kind == ValueKind.Path,
            CypherTypeName.List => value.IsList && IncludesItems(type, value.AsList().Span),
            CypherTypeName.PropertyValue => IsPropertyValue(value),
            CypherTypeName.Union => type.Inner.Any(member => Includes(member, value)),
            _ => false,
        };
    }

    private static bool IncludesItems(CypherType list, ReadOnlySpan<GraphValue> items)
    {
        if (list.Inner.Count == 0)
        {
            return true;
        }

        foreach (ref readonly var item in items)
        {
            if (!Includes(list.Inner[0], item))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPropertyValue(GraphValue value)
    {
        if (!value.IsList)
        {
            return value.Kind is not (ValueKind.Node or ValueKind.Relationship or ValueKind.Path or ValueKind.Map);
        }

        var items = value.AsList().Span;
        foreach (ref readonly var item in items)
        {
            if (item.IsNull || item.IsList || !IsPropertyValue(item) || item.Kind != items[0].Kind)
            {
                return false;
            }
        }

        return true;
    }
}
