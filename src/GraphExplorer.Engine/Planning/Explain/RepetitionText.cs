using System.Globalization;
using System.Text;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Writing;
using GraphExplorer.Engine.Planning.Logical;
using static GraphExplorer.Engine.Planning.Explain.ExpressionText;

namespace GraphExplorer.Engine.Planning.Explain;

/// <summary>Writes what is repeated: <c>(a) ((x)-[r:T]->(y) WHERE x.v &lt; y.v){1, 3} (b)</c>, in the order in which it is walked.</summary>
internal static class RepetitionText
{
    /// <summary>The text of a <see cref="Repeat"/> or a <see cref="StatefulShortestPath"/>.</summary>
    internal static string Of(LogicalPlan plan) => plan switch
    {
        Repeat repeat => $"({Variable(repeat.From)}) {Segment(repeat.Segment)} ({Variable(repeat.To)})"
            + (repeat.Distinct.Count == 0 ? string.Empty : $" NOT IN {Variables(repeat.Distinct)}"),
        StatefulShortestPath path => Selective(path),
        _ => string.Empty,
    };

    private static string Selective(StatefulShortestPath path)
    {
        var text = new StringBuilder(PathSelectorText.Of(path.Selector)).Append(" (").Append(Variable(path.From)).Append(')');
        for (var i = 0; i < path.Segments.Count; i++)
        {
            text.Append(' ').Append(Segment(path.Segments[i])).Append(' ');
            text.Append(i < path.Stops.Count ? $"({Variable(path.Stops[i].Variable)}{PatternText.Where(path.Stops[i].Predicates)})" : $"({Variable(path.To)}{PatternText.Where(path.TargetPredicates)})");
        }

        return text.Append(PatternText.Where(path.PathPredicates)).ToString();
    }

    private static string Segment(RepeatedSegment segment)
    {
        var text = new StringBuilder("((").Append(Variable(segment.Start)).Append(')');
        foreach (var step in segment.Steps)
        {
            text.Append(step.Direction == Direction.Incoming ? "<-[" : "-[").Append(Variable(step.Relationship));
            text.Append(step.Types.Count == 0 ? string.Empty : ":" + string.Join('|', step.Types.Select(CypherWriter.WriteName)));
            text.Append(step.Direction == Direction.Outgoing ? "]->(" : "]-(").Append(Variable(step.Node)).Append(')');
        }

        text.Append(PatternText.Where([.. segment.StartPredicates, .. segment.Steps.SelectMany(step => step.Predicates)])).Append(')');
        return text.Append(Quantifier(segment.Minimum, segment.Maximum)).ToString();
    }

    private static string Quantifier(long minimum, long? maximum) => (minimum, maximum) switch
    {
        (1, 1) => string.Empty,
        (0, null) => "*",
        (1, null) => "+",
        _ when minimum == maximum => string.Create(CultureInfo.InvariantCulture, $"{{{minimum}}}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{{{minimum}, {maximum}}}"),
    };
}
