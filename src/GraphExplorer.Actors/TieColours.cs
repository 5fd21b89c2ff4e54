namespace GraphExplorer.Actors;

/// <summary>The colours in which exports show the types of tie: those of the explorer page in its light theme.</summary>
public static class TieColours
{
    /// <summary>A colour as <c>#rrggbb</c> for each type of relationship between actors.</summary>
    public static IReadOnlyDictionary<string, string> ByType { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["SUPPORTS"] = "#00805f",
        ["DEMANDS"] = "#c98600",
        ["MEDIATES"] = "#2a8fd0",
        ["REJECTS"] = "#b3548f",
        ["OPPOSES"] = "#cc4a00",
        ["MEMBER_OF"] = "#7d879b",
        ["SPEAKS_FOR"] = "#a9b1c1",
    };
}
