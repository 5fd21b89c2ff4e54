namespace GraphExplorer.GraphQL.TypeDefinitions;

/// <summary>The names of the scalars that every API has; they are those of @neo4j/graphql 7.</summary>
internal static class BuiltInScalars
{
    internal const string Id = "ID";
    internal const string String = "String";
    internal const string Int = "Int";
    internal const string Float = "Float";
    internal const string Boolean = "Boolean";
    internal const string BigInt = "BigInt";
    internal const string Date = "Date";
    internal const string Time = "Time";
    internal const string LocalTime = "LocalTime";
    internal const string DateTime = "DateTime";
    internal const string LocalDateTime = "LocalDateTime";
    internal const string Duration = "Duration";

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<string> Names { get; } =
        [Id, String, Int, Float, Boolean, BigInt, Date, Time, LocalTime, DateTime, LocalDateTime, Duration];

    internal static bool IsBuiltIn(string name) => Names.Contains(name);
}
