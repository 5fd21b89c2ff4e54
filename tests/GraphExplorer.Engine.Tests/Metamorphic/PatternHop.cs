namespace GraphExplorer.Engine.Tests.Metamorphic;

/// <summary>A relationship of a pattern, or a walk over several.</summary>
/// <param name="Variable">Its name.</param>
/// <param name="Types">The types, separated by bars; empty for all.</param>
/// <param name="Direction">1 to the right, −1 to the left, 0 for both.</param>
/// <param name="Length">Nothing for one, or how many after an asterisk.</param>
/// <param name="P">The property that each must have.</param>
internal sealed record PatternHop(string Variable, string Types, int Direction, (int Minimum, int? Maximum)? Length, int? P)
{
    internal PatternHop Reversed => this with { Direction = -Direction };

    /// <summary>An expression that names the relationships without their order.</summary>
    internal string Identity => Length is null ? $"{Variable}.k" : $"reduce(s = 0, e IN {Variable} | s + 1 + 16 * 4 ^ e.k)";

    public override string ToString()
    {
        var length = Length is var (minimum, maximum) ? $"*{minimum}..{maximum}" : string.Empty;
        var inner = $"[{Variable}{(Types.Length > 0 ? ":" + Types : string.Empty)}{length}{(P is { } p ? $" {{p: {p}}}" : string.Empty)}]";
        return $"{(Direction < 0 ? "<" : string.Empty)}-{inner}-{(Direction > 0 ? ">" : string.Empty)}";
    }

    internal bool Admits(SmallRelationship one) => (Types.Length == 0 || Types.Contains(one.Type, StringComparison.Ordinal)) && (P is null || one.P == P);

    /// <summary>The condition that no relationship is in both.</summary>
    internal string DiffersFrom(PatternHop other) => (Length, other.Length) switch
    {
        (null, null) => $"{Variable} <> {other.Variable}",
        (null, _) => $"NOT {Variable} IN {other.Variable}",
        (_, null) => $"NOT {other.Variable} IN {Variable}",
        _ => $"none(e IN {Variable} WHERE e IN {other.Variable})",
    };
}
