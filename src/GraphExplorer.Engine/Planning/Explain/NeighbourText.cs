using GraphExplorer.Engine.Planning.Logical;
using static GraphExplorer.Engine.Planning.Explain.ExpressionText;

namespace GraphExplorer.Engine.Planning.Explain;

/// <summary>Writes what an operator over neighbours does.</summary>
internal static class NeighbourText
{
    /// <summary>The legs, what must hold, and where the number of combinations goes.</summary>
    internal static string Of(NeighbourExpand expand)
    {
        var legs = string.Join(", ", expand.Legs.Select(leg => Leg(leg, expand.To)));
        var number = expand.Multiplicity is null ? string.Empty : $" COUNT AS {Variable(expand.Multiplicity)}";
        var factor = expand.Factor is null ? string.Empty : $" * {Variable(expand.Factor)}";
        return legs + PatternText.Where(expand.Predicates) + number + factor;
    }

    private static string Leg(NeighbourLeg leg, string to)
    {
        var step = PatternText.Step(leg.From, leg.Direction, leg.Relationship, leg.Types, string.Empty, to) + PatternText.Where(leg.Predicates);
        return leg.Different.Count == 0 ? step : $"{step} OTHER THAN {string.Join(", ", leg.Different.Select(Other))}";
    }

    private static string Other(OtherRelationship other) => other.Variable is { } variable ? Variable(variable) : $"({Variable(other.Start)})--({Variable(other.End)})";
}
