using CsCheck;

namespace GraphExplorer.Engine.Tests.Paths;

/// <summary>One relationship of a random pattern.</summary>
/// <param name="Arrow">&gt; along it, &lt; against it, empty for either way</param>
/// <param name="Type">R, S or empty for both</param>
public sealed record RandomStep(string Arrow, string Type)
{
    /// <summary>Random relationships.</summary>
    public static Gen<RandomStep> Any { get; } =
        from arrow in Gen.Int[0, 2]
        from type in Gen.Int[0, 3]
        select new RandomStep(arrow switch { 0 => ">", 1 => "<", _ => string.Empty }, type switch { 0 => "R", 1 => "S", _ => string.Empty });

    /// <summary>The relationship pattern with something in its brackets before and after the type.</summary>
    public string Text(string variable, string after) =>
        $"{(Arrow == "<" ? "<-" : "-")}[{variable}{(Type.Length == 0 ? string.Empty : ":" + Type)}{after}]{(Arrow == ">" ? "->" : "-")}";
}
