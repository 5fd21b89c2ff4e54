using GraphExplorer.GraphQL.TypeDefinitions;

namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>What the API says of its scalars.</summary>
internal static class ScalarDescriptions
{
    internal static string Of(string scalar) => scalar switch
    {
        BuiltInScalars.Id => "An identifier, which travels as a string.",
        BuiltInScalars.String => "A text.",
        BuiltInScalars.Int => "A whole number of 32 bits.",
        BuiltInScalars.Float => "A number of double precision.",
        BuiltInScalars.Boolean => "True or false.",
        BuiltInScalars.BigInt => "A whole number of 64 bits, which travels as a string.",
        BuiltInScalars.Date => "A day: 2022-02-24.",
        BuiltInScalars.Time => "A time of day with its offset: 05:30:00Z.",
        BuiltInScalars.LocalTime => "A time of day without an offset: 05:30:00.",
        BuiltInScalars.DateTime => "A moment with its offset: 2022-02-24T05:30:00Z.",
        BuiltInScalars.LocalDateTime => "A day and time without an offset: 2022-02-24T05:30:00.",
        BuiltInScalars.Duration => "An amount of time in ISO 8601: P1Y2M3DT4H.",
        _ => scalar,
    };
}
