using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Patterns;
using GraphExplorer.Engine.Planning.Statistics;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>Estimates over one query graph: which labels and types its parts have, how much its predicates let through.</summary>
internal sealed class GraphKnowledge
{
    private readonly IGraphStatistics _statistics;
    private readonly PredicateSelectivity _predicates;
    private readonly Dictionary<string, List<string>> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _types = new(StringComparer.Ordinal);

    internal GraphKnowledge(QueryGraph graph, PlanningContext context)
    {
        _statistics = context.Statistics;
        foreach (var predicate in graph.Predicates)
        {
            if (predicate.Expression is LabelPredicate { Operand: Variable variable, Label: LabelName label })
            {
                if (!_labels.TryGetValue(variable.Name, out var labels))
                {
                    _labels.Add(variable.Name, labels = []);
                }

                labels.Add(label.Name);
            }
        }

        foreach (var relationship in graph.Relationships)
        {
            _types[relationship.Length?.StepVariable ?? relationship.Variable] = relationship.Types;
        }

        _predicates = new PredicateSelectivity(context.Statistics, LabelsOf, _types.GetValueOrDefault);
    }

    /// <summary>The labels that the graph demands of a node.</summary>
    internal IReadOnlyList<string> LabelsOf(string node) => _labels.GetValueOrDefault(node) ?? [];

    /// <summary>The rarest of the labels that the graph demands of a node; null for none.</summary>
    internal string? RarestLabel(string node) => LabelsOf(node).MinBy(_statistics.NodesWithLabel);

    /// <summary>The nodes that have the labels demanded.</summary>
    internal double NodesLike(string node)
    {
        if (!_nodes.TryGetValue(node, out var count))
        {
            count = RarestLabel(node) is not { } rarest
                ? Math.Max(_statistics.NodeCount, 1)
                : _statistics.NodesWithLabel(rarest) * LabelsOf(node).Where(label => label != rarest).Select(label => _statistics.ShareWithLabel(rarest, label)).Append(1).Min();
            _nodes.Add(node, count);
        }

        return count;
    }

    /// <summary>The relationships of any of the types.</summary>
    internal double Relationships(IReadOnlyList<string> types) =>
        types.Count == 0 ? _statistics.RelationshipCount : types.Sum(_statistics.RelationshipsOfType);

    /// <summary>The mean over one way to see relationships, weighed by how many there are of each type; null where something is not known.</summary>
    internal double? MeanOver(IReadOnlyList<string> types, Func<string?, double?> one)
    {
        if (types.Count == 0)
        {
            return one(null);
        }

        var (total, sum) = (0.0, 0.0);
        foreach (var type in types)
        {
            var count = _statistics.RelationshipsOfType(type);
            if (count > 0)
            {
                if (one(type) is not { } value)
                {
                    return null;
                }

                total += count;
                sum += count * value;
            }
        }

        return total <= 0 ? null : sum / total;
    }

    /// <summary>The sum over types, or one figure for all of them; null where something is not known.</summary>
    internal static double? SumOver(IReadOnlyList<string> types, Func<string?, double?> one)
    {
        if (types.Count == 0)
        {
            return one(null);
        }

        var sum = 0.0;
        foreach (var type in types)
        {
            if (one(type) is not { } value)
            {
                return null;
            }

            sum += value;
        }

        return sum;
    }

    /// <summary>How many rows an expand makes of one, before predicates, when the node was not met along a relationship.</summary>
    internal double Degree(string from, Direction direction, IReadOnlyList<string> types)
    {
        var ways = direction == Direction.Both ? 2 : 1;
        var leaving = LabelsOf(from).Select(label => ShareWithLabel(types, direction, true, label)).Append(1).Min();
        return ways * Relationships(types) * leaving / Math.Max(NodesLike(from), 1);
    }

    /// <summary>The part of the rows that predicates let pass after a step: labels of the node reached are judged by where such relationships lead.</summary>
    private double SelectivityAfter(Expand expand, IEnumerable<Expression> predicates) => _predicates.OfAll(predicates, one =>
        one is LabelPredicate { Operand: Variable node, Label: LabelName label } && node.Name == expand.To
            ? ShareWithLabel(expand.Types, expand.Direction, false, label.Name)
            : null);

    /// <summary>The same after a scan of relationships.</summary>
    private double SelectivityAfterScan(string start, string end, IReadOnlyList<string> types, bool directed, IEnumerable<Expression> predicates)
    {
        var direction = directed ? Direction.Outgoing : Direction.Both;
        return _predicates.OfAll(predicates, one => one switch
        {
            LabelPredicate { Operand: Variable node, Label: LabelName label } when node.Name == start => ShareWithLabel(types, direction, true, label.Name),
            LabelPredicate { Operand: Variable node, Label: LabelName label } when node.Name == end => ShareWithLabel(types, direction, false, label.Name),
            _ => null,
        });
    }

    /// <summary>The part of the rows of a plan that predicates let pass.</summary>
    internal double SelectivityOn(LogicalPlan plan, IReadOnlyList<Expression> predicates) => plan switch
    {
        Expand { Into: false } expand => SelectivityAfter(expand, predicates),
        RelationshipTypeScan scan => SelectivityAfterScan(scan.Start, scan.End, scan.Types, scan.Directed, predicates),
        AllRelationshipsScan scan => SelectivityAfterScan(scan.Start, scan.End, [], scan.Directed, predicates),
        _ => _predicates.OfAll(predicates),
    };

    /// <summary>The part of the rows that a predicate lets pass.</summary>
    internal double Selectivity(Expression predicate) => _predicates.OfAll([predicate]);

    /// <summary>The part of the rows that all of some predicates let pass.</summary>
    internal double Selectivity(IEnumerable<Expression> predicates) => _predicates.OfAll(predicates);

    /// <summary>The part of relationships that have a label at the end where a step begins or leads to.</summary>
    private double ShareWithLabel(IReadOnlyList<string> types, Direction direction, bool begin, string label)
    {
        return MeanOver(types, OfType) ?? 1;

        double? OfType(string? type) => direction switch
        {
            Direction.Both => (_statistics.ShareOfEnds(type, true, label) + _statistics.ShareOfEnds(type, false, label)) / 2,
            _ => _statistics.ShareOfEnds(type, direction == Direction.Outgoing == begin, label),
        };
    }
}
