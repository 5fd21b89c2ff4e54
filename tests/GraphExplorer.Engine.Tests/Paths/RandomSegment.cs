using System.Globalization;
using CsCheck;

namespace GraphExplorer.Engine.Tests.Paths;

/// <summary>What joins two nodes of a random pattern.</summary>
/// <param name="Form">how it is written</param>
/// <param name="Steps">the relationships that are repeated</param>
/// <param name="Minimum">at least</param>
/// <param name="Maximum">at most; null for no bound</param>
/// <param name="Condition">0 none, 1 the first relationship weighs 1, 2 the first node's value is no more than the last's, 3 the first two differ, 4 the last is not 0, 5 an S leaves the first</param>
public sealed record RandomSegment(SegmentForm Form, RandomStep[] Steps, int Minimum, int? Maximum, int Condition)
{
    private static readonly Gen<(int Minimum, int? Maximum)> Bounds =
        from minimum in Gen.Int[0, 2]
        from more in Gen.Int[0, 3]
        select (minimum, more == 3 ? (int?)null : Math.Max(1, minimum + more));

    /// <summary>Random segments of relationships and quantified patterns.</summary>
    public static Gen<RandomSegment> Quantified { get; } =
        from form in Gen.Int[0, 4]
        from steps in RandomStep.Any.Array[1, 2]
        from bounds in Bounds
        from condition in Gen.Int[0, 6]
        select form switch
        {
            0 => new RandomSegment(SegmentForm.Single, [steps[0]], 1, 1, condition == 1 ? 1 : 0),
            1 => new RandomSegment(SegmentForm.QuantifiedRelationship, [steps[0]], bounds.Minimum, bounds.Maximum, condition == 1 ? 1 : 0),
            _ => new RandomSegment(SegmentForm.QuantifiedPath, steps, bounds.Minimum, bounds.Maximum, condition % 6),
        };

    /// <summary>Random segments of relationships, also of variable length.</summary>
    public static Gen<RandomSegment> VariableLength { get; } =
        from step in RandomStep.Any
        from bounds in Bounds
        from single in Gen.Int[0, 2]
        from condition in Gen.Int[0, 1]
        select single == 0
            ? new RandomSegment(SegmentForm.Single, [step], 1, 1, condition)
            : new RandomSegment(SegmentForm.VariableLength, [step], bounds.Minimum, bounds.Maximum, condition);

    /// <summary>The text of the segment at a place.</summary>
    public string Text(int place)
    {
        var weighs = Condition == 1 ? " {w: 1}" : string.Empty;
        return Form switch
        {
            SegmentForm.Single => Steps[0].Text($"r{place}_0", weighs),
            SegmentForm.QuantifiedRelationship => Steps[0].Text($"r{place}_0", weighs) + Quantifier,
            SegmentForm.VariableLength => Steps[0].Text($"r{place}_0", "*" + string.Create(CultureInfo.InvariantCulture, $"{Minimum}..{Maximum}") + weighs),
            _ => $" ((x{place}_0){string.Concat(Steps.Select((step, i) => $"{step.Text($"r{place}_{i}", string.Empty)}(x{place}_{i + 1})"))}{Where(place)}){Quantifier} ",
        };
    }

    /// <summary>The variables that it declares.</summary>
    public IEnumerable<string> Variables(int place) => Form == SegmentForm.QuantifiedPath
        ? Enumerable.Range(0, Steps.Length + 1).Select(i => $"x{place}_{i}").Concat(Enumerable.Range(0, Steps.Length).Select(i => $"r{place}_{i}"))
        : [$"r{place}_0"];

    /// <summary>Whether one repetition satisfies the condition.</summary>
    public bool Holds(SmallGraph graph, IReadOnlyList<int> nodes, IReadOnlyList<int> relationships) => Condition switch
    {
        1 => graph.Relationships[relationships[0]].Weight == 1,
        2 => graph.Values[nodes[0]] <= graph.Values[nodes[^1]],
        3 => graph.Values[nodes[0]] != graph.Values[nodes[1]],
        4 => graph.Values[nodes[^1]] > 0,
        5 => graph.Relationships.Any(relationship => relationship.From == nodes[0] && relationship.Type == "S"),
        _ => true,
    };

    private string Quantifier => (Minimum, Maximum) switch
    {
        (0, null) => "*",
        (1, null) => "+",
        _ => string.Create(CultureInfo.InvariantCulture, $"{{{Minimum},{Maximum}}}"),
    };

    private string Where(int place) => Condition switch
    {
        1 => $" WHERE r{place}_0.w = 1",
        2 => $" WHERE x{place}_0.v <= x{place}_{Steps.Length}.v",
        3 => $" WHERE x{place}_0.v <> x{place}_1.v",
        4 => $" WHERE x{place}_{Steps.Length}.v > 0",
        5 => $" WHERE EXISTS {{ (x{place}_0)-[:S]->() }}",
        _ => string.Empty,
    };
}
