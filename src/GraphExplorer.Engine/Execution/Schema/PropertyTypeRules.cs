using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Procedures;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>Turns the type of a type constraint into the rule that the store checks.</summary>
internal static class PropertyTypeRules
{
    // The order in which Neo4j writes the members of a union.
    private static readonly CypherTypeName[] Order =
    [
        CypherTypeName.Boolean, CypherTypeName.String, CypherTypeName.Integer, CypherTypeName.Float, CypherTypeName.Date, CypherTypeName.LocalTime,
        CypherTypeName.ZonedTime, CypherTypeName.LocalDateTime, CypherTypeName.ZonedDateTime, CypherTypeName.Duration, CypherTypeName.Point,
    ];

    /// <summary>The rule. Throws <see cref="GraphException"/> (SyntaxError) for a type that no property can have.</summary>
    internal static PropertyTypeRule Of(CypherType type)
    {
        var scalars = new SortedSet<int>();
        var items = new SortedSet<int>();
        foreach (var member in type.Name == CypherTypeName.Union ? type.Inner : [type])
        {
            if (member.NotNull)
            {
                throw Invalid(member, "A constraint says nothing of properties that are not there.");
            }

            if (member.Name != CypherTypeName.List)
            {
                scalars.Add(Place(member));
                continue;
            }

            var item = member.Inner is [{ Name: not (CypherTypeName.List or CypherTypeName.Union) } only]
                ? only
                : throw Invalid(member, "Lists cannot have lists or a union of types as an inner type.");
            items.Add(item.NotNull ? Place(item) : throw Invalid(member, "Lists cannot have nullable inner types."));
        }

        string[] names = [.. scalars.Select(Name), .. items.Select(place => $"LIST<{Name(place)} NOT NULL>")];
        return new PropertyTypeRule(string.Join(" | ", names), [.. scalars.Select(Kind)], [.. items.Select(Kind)]);
    }

    private static int Place(CypherType type) =>
        Array.IndexOf(Order, type.Name) is >= 0 and var place ? place : throw Invalid(type, "Properties cannot have it.");

    private static string Name(int place) => ProcedureSignature.TypeText(new CypherType(Order[place], false, []));

    private static ValueKind Kind(int place) => Order[place] switch
    {
        CypherTypeName.ZonedTime => ValueKind.Time,
        CypherTypeName.ZonedDateTime => ValueKind.DateTime,
        var name => Enum.Parse<ValueKind>(name.ToString()),
    };

    private static GraphException Invalid(CypherType type, string why) => new(
        StatusCodes.SyntaxError,
        $"Failed to create property type constraint: Invalid property type `{Text(type)}`. {why}",
        type.Position);

    private static string Text(CypherType type) => ProcedureSignature.TypeText(type) + (type.NotNull ? " NOT NULL" : string.Empty);
}
