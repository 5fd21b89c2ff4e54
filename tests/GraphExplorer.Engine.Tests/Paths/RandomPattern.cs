using System.Globalization;
using CsCheck;

namespace GraphExplorer.Engine.Tests.Paths;

/// <summary>A random path pattern.</summary>
/// <param name="Segments">what joins its nodes</param>
/// <param name="Start">the value of the first node; 0 for any</param>
/// <param name="Stop">the value of the node between two segments; 0 for any</param>
/// <param name="SameEnds">whether it ends at the node where it begins</param>
/// <param name="Bound">which ends an earlier MATCH binds: 0 none, 1 the first, 2 the last, 3 both</param>
/// <param name="Even">whether only paths of an even length match</param>
/// <param name="Repeatable">whether relationships may repeat</param>
public sealed record RandomPattern(RandomSegment[] Segments, int Start, int Stop, bool SameEnds, int Bound, bool Even, bool Repeatable)
{
    private static Gen<RandomPattern> Of(Gen<RandomSegment> segment) =>
        from segments in segment.Array[1, 2]
        from start in Gen.Int[0, 2]
        from stop in Gen.Int[0, 2]
        from same in Gen.Int[0, 5]
        from bound in Gen.Int[0, 3]
        from even in Gen.Int[0, 3]
        select new RandomPattern(segments, start, stop, same == 0, bound, even == 0, false);

    /// <summary>Patterns with quantifiers.</summary>
    public static Gen<RandomPattern> Quantified { get; } = Of(RandomSegment.Quantified);

    /// <summary>Patterns of variable length.</summary>
    public static Gen<RandomPattern> VariableLength { get; } = Of(RandomSegment.VariableLength);

    /// <summary>Patterns with quantifiers in which relationships may repeat, and so with bounds.</summary>
    public static Gen<RandomPattern> Walks { get; } = Quantified.Select(pattern => pattern with
    {
        Repeatable = true,
        Segments = [.. pattern.Segments.Select(segment => segment with { Maximum = segment.Maximum ?? segment.Minimum + 1 })],
    });

    /// <summary>The statement that answers each match as one row.</summary>
    public string Statement(string selector)
    {
        var first = Bound switch
        {
            1 => "MATCH (a:N) ",
            2 when !SameEnds => "MATCH (b:N) ",
            3 when !SameEnds => "MATCH (a:N), (b:N) ",
            _ => string.Empty,
        };
        var path = Node("a", Start) + Segments[0].Text(0);
        path += Segments.Length == 1 ? string.Empty : Node("m", Stop) + Segments[1].Text(1);
        path += SameEnds ? "(a)" : "(b)";
        var variables = Segments.SelectMany((segment, i) => segment.Variables(i).Select(name => Column(segment, name)));
        var end = SameEnds ? "a" : "b";
        var mode = Repeatable ? "REPEATABLE ELEMENTS " : string.Empty;
        var pattern = selector.Length == 0 ? $"p = {path}{(Even ? " WHERE length(p) % 2 = 0" : string.Empty)}" : Even ? $"{selector} (p = {path} WHERE length(p) % 2 = 0)" : $"p = {selector} {path}";
        return $"{first}MATCH {mode}{pattern} RETURN a.i AS a, {end}.i AS z, {(Segments.Length == 1 ? "null" : "m.i")} AS m, [e IN relationships(p) | e.i] AS p, [{string.Join(", ", variables)}] AS v";
    }

    private static string Column(RandomSegment segment, string name) => segment.Form == SegmentForm.Single ? $"{name}.i" : $"[e IN {name} | e.i]";

    private static string Node(string name, int value) => value == 0 ? $"({name})" : string.Create(CultureInfo.InvariantCulture, $"({name} {{v: {value}}})");
}
