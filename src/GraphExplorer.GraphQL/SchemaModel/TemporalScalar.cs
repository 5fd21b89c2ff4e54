using GraphExplorer.GraphQL.TypeDefinitions;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>Which temporal value a scalar holds.</summary>
internal static class TemporalScalar
{
    internal static ValueKind KindOf(string scalar) => scalar switch
    {
        BuiltInScalars.Date => ValueKind.Date,
        BuiltInScalars.Time => ValueKind.Time,
        BuiltInScalars.LocalTime => ValueKind.LocalTime,
        BuiltInScalars.DateTime => ValueKind.DateTime,
        BuiltInScalars.LocalDateTime => ValueKind.LocalDateTime,
        BuiltInScalars.Duration => ValueKind.Duration,
        _ => ValueKind.Null,
    };
}
