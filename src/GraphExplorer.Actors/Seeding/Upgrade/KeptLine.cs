using GraphExplorer.Model;

namespace GraphExplorer.Actors.Seeding.Upgrade;

/// <summary>Tells of a property that stays as the user has it.</summary>
internal static class KeptLine
{
    private const int LongestValue = 60;

    internal static string Of(string entity, string property, MapValue now, MapValue after) =>
        $"{entity}: {property} stays {Text(now.GetOrNull(property))}; the new graph has {Text(after.GetOrNull(property))}.";

    private static string Text(GraphValue value)
    {
        var text = value.IsNull ? "absent" : value.ToString();
        return text.Length > LongestValue ? text[..(LongestValue - 1)] + "…" : text;
    }
}
