using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Statistics;

namespace GraphExplorer.Engine.Planning.Rules;

/// <summary>Reads predicates that only ask for labels.</summary>
internal static class LabelTests
{
    /// <summary>The labels that a predicate asks all of one of the variables for; null for another predicate.</summary>
    internal static IReadOnlyList<string>? Of(Expression predicate, IReadOnlyList<string> variables)
    {
        var labels = new List<string>();
        return predicate is LabelPredicate { Operand: Variable variable, Label: var label } && variables.Contains(variable.Name) && Collect(label, labels)
            ? labels
            : null;
    }

    /// <summary>Whether all nodes have the labels as far as the planner knows. Whoever relies on it asks again when the statement runs.</summary>
    internal static bool SeemToCover(IReadOnlyList<string> labels, IGraphStatistics statistics) =>
        labels.All(label => statistics.NodesWithLabel(label) >= statistics.NodeCount);

    private static bool Collect(LabelExpression expression, List<string> labels)
    {
        switch (expression)
        {
            case LabelName name:
                labels.Add(name.Name);
                return true;
            case LabelConjunction both:
                return Collect(both.Left, labels) && Collect(both.Right, labels);
            default:
                return false;
        }
    }
}
