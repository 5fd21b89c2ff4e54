using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Procedures;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Sources;

/// <summary>Checks the arguments of procedures against their declared types.</summary>
internal static class ProcedureArguments
{
    /// <summary>The argument as the procedure gets it: an integer becomes a float where one is declared. Throws TypeError for another type.</summary>
    internal static GraphValue Convert(GraphValue value, ProcedureField field, ProcedureSignature signature)
    {
        if (value.IsNull || Fits(value, field.Type))
        {
            return value;
        }

        return field.Type.Name == CypherTypeName.Float && value.IsInteger
            ? GraphValue.FromFloat(value.AsInteger())
            : throw new GraphException(
                StatusCodes.TypeError,
                $"Type mismatch for parameter '{field.Name}': expected {ProcedureSignature.TypeText(field.Type)} but was {value.Kind}.",
                hint: $"The procedure is {signature}.");
    }

    private static bool Fits(GraphValue value, CypherType type) => type.Name switch
    {
        CypherTypeName.Any or CypherTypeName.PropertyValue => true,
        CypherTypeName.Union => type.Inner.Any(member => Fits(value, member)),
        CypherTypeName.Boolean => value.IsBoolean,
        CypherTypeName.String => value.IsString,
        CypherTypeName.Integer => value.IsInteger,
        CypherTypeName.Float => value.IsFloat,
        CypherTypeName.List => value.IsList,
        CypherTypeName.Map => value.IsMap || value.IsNode || value.IsRelationship,
        CypherTypeName.Node => value.IsNode,
        CypherTypeName.Relationship => value.IsRelationship,
        CypherTypeName.Path => value.Kind == ValueKind.Path,
        CypherTypeName.Point => value.Kind == ValueKind.Point,
        CypherTypeName.Duration => value.Kind == ValueKind.Duration,
        CypherTypeName.Date => value.Kind == ValueKind.Date,
        CypherTypeName.LocalTime => value.Kind == ValueKind.LocalTime,
        CypherTypeName.ZonedTime => value.Kind == ValueKind.Time,
        CypherTypeName.LocalDateTime => value.Kind == ValueKind.LocalDateTime,
        CypherTypeName.ZonedDateTime => value.Kind == ValueKind.DateTime,
        _ => false,
    };
}
