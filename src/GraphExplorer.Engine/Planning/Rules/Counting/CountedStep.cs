using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Rules.Counting;

/// <summary>A walk over the relationships of a node that tests nothing but labels of their other ends.</summary>
/// <param name="Source">The operator that binds the node.</param>
/// <param name="From">The node.</param>
/// <param name="Direction">Seen from the node.</param>
/// <param name="Types">The types; empty for all.</param>
/// <param name="Relationship">The relationship.</param>
/// <param name="To">The other end.</param>
/// <param name="Optional">Whether a node without relationships goes on once with nulls.</param>
/// <param name="Labels">The labels that the other end is tested for.</param>
internal sealed record CountedStep(
    LogicalPlan Source,
    string From,
    Direction Direction,
    IReadOnlyList<string> Types,
    string Relationship,
    string To,
    bool Optional,
    IReadOnlyList<string> Labels)
{
    /// <summary>The step that an operator takes; null when it takes none or tests more.</summary>
    internal static CountedStep? Of(LogicalPlan plan) => plan switch
    {
        Expand { Into: false } step when step.From != step.To && Tested(step.Predicates, step.To) is { } labels =>
            new CountedStep(step.Source, step.From, step.Direction, step.Types, step.Relationship, step.To, false, labels),
        OptionalExpand { Into: false } step when step.From != step.To && Tested(step.Predicates, step.To) is { } labels =>
            new CountedStep(step.Source, step.From, step.Direction, step.Types, step.Relationship, step.To, true, labels),
        _ => null,
    };

    /// <summary>The same relationships seen from the other end, where the operator walks them from a plain scan of nodes; else null.</summary>
    internal static CountedStep? Reversed(LogicalPlan plan)
    {
        if (plan is not Expand { Into: false, Source: AllNodesScan or NodeByLabelScan } expand
            || expand.From == expand.To
            || expand.Source.Introduced[0] != expand.From
            || !expand.Predicates.All(predicate => VariableNames.Of(predicate) is { Count: 1 } names && names.Contains(expand.To)))
        {
            return null;
        }

        var label = expand.Predicates.FirstOrDefault(predicate => predicate is LabelPredicate { Label: LabelName, Operand: Variable });
        LogicalPlan source = label is LabelPredicate { Label: LabelName name } ? new NodeByLabelScan(expand.To, name.Name) : new AllNodesScan(expand.To);
        Expression[] others = [.. expand.Predicates.Where(predicate => predicate != label)];
        source = source with { EstimatedRows = expand.Source.EstimatedRows };
        return new CountedStep(
            others.Length == 0 ? source : new Filter(source, others),
            expand.To,
            expand.Direction switch
            {
                Direction.Outgoing => Direction.Incoming,
                Direction.Incoming => Direction.Outgoing,
                _ => Direction.Both,
            },
            expand.Types,
            expand.Relationship,
            expand.From,
            false,
            expand.Source is NodeByLabelScan scan ? [scan.Label] : []);
    }

    /// <summary>Whether one of the names is bound by the step.</summary>
    internal bool Reads(IReadOnlySet<string> names) => names.Contains(Relationship) || names.Contains(To);

    private static List<string>? Tested(IReadOnlyList<Expression> predicates, string node)
    {
        var labels = new List<string>();
        foreach (var predicate in predicates)
        {
            if (LabelTests.Of(predicate, [node]) is not { } tested)
            {
                return null;
            }

            labels.AddRange(tested.Where(label => !labels.Contains(label)));
        }

        return labels;
    }
}
