using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Patterns;
using GraphExplorer.Engine.Planning.Statistics;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>Estimates over one query graph: which labels its nodes have, how much its predicates let through.</summary>
internal sealed class GraphKnowledge
{
    private const double EqualitySelectivity = 0.1;
    private const double RangeSelectivity = 0.3;
    private const double DefaultSelectivity = 0.75;
    private readonly IGraphStatistics _statistics;
    private readonly ISchemaCatalogue _schema;
    private readonly Dictionary<string, List<string>> _labels = new(StringComparer.Ordinal);

    internal GraphKnowledge(QueryGraph graph, PlanningContext context)
    {
        _statistics = context.Statistics;
        _schema = context.Schema;
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
    }

    /// <summary>The labels that the graph demands of a node.</summary>
    internal IReadOnlyList<string> LabelsOf(string node) => _labels.GetValueOrDefault(node) ?? [];

    /// <summary>The nodes that have the labels demanded.</summary>
    internal double NodesLike(string node)
    {
        var count = Math.Max(_statistics.NodeCount, 1);
        return LabelsOf(node).Select(_statistics.NodesWithLabel).Append(count).Min();
    }

    /// <summary>The relationships of any of the types.</summary>
    internal double Relationships(IReadOnlyList<string> types) =>
        types.Count == 0 ? _statistics.RelationshipCount : types.Sum(_statistics.RelationshipsOfType);

    /// <summary>How many rows an expand makes of one, before predicates.</summary>
    internal double Degree(string from, string to, Direction direction, IReadOnlyList<string> types, bool into)
    {
        var ways = direction == Direction.Both ? 2 : 1;
        var leaving = LabelsOf(from).Select(label => ShareWithLabel(types, direction, true, label)).Append(1).Min();
        var degree = ways * Relationships(types) * leaving / Math.Max(NodesLike(from), 1);
        return into ? degree / Math.Max(NodesLike(to), 1) : degree;
    }

    /// <summary>The part of the rows that predicates let pass after a step: labels of the node reached are judged by where such relationships lead.</summary>
    internal double SelectivityAfter(Expand expand, IEnumerable<Expression> predicates) => predicates.Aggregate(1.0, (all, one) => all * one switch
    {
        LabelPredicate { Operand: Variable node, Label: LabelName label } when node.Name == expand.To => ShareWithLabel(expand.Types, expand.Direction, false, label.Name),
        _ => Selectivity(one),
    });

    /// <summary>The same after a scan of relationships.</summary>
    internal double SelectivityAfter(RelationshipTypeScan scan, IEnumerable<Expression> predicates)
    {
        var direction = scan.Directed ? Direction.Outgoing : Direction.Both;
        return predicates.Aggregate(1.0, (all, one) => all * one switch
        {
            LabelPredicate { Operand: Variable node, Label: LabelName label } when node.Name == scan.Start => ShareWithLabel(scan.Types, direction, true, label.Name),
            LabelPredicate { Operand: Variable node, Label: LabelName label } when node.Name == scan.End => ShareWithLabel(scan.Types, direction, false, label.Name),
            _ => Selectivity(one),
        });
    }

    /// <summary>The part of the rows that a predicate lets pass.</summary>
    internal double Selectivity(Expression predicate) => predicate switch
    {
        LabelPredicate { Label: LabelName label } => Share(_statistics.NodesWithLabel(label.Name), _statistics.NodeCount),
        BinaryOperation { Operator: BinaryOperator.Equal } equal => Equality(equal.Left) ?? Equality(equal.Right) ?? EqualitySelectivity,
        BinaryOperation { Operator: BinaryOperator.In, Right: ListLiteral list } membership =>
            Math.Min(1, Math.Max(1, list.Items.Count) * (Equality(membership.Left) ?? EqualitySelectivity)),
        BinaryOperation { Operator: BinaryOperator.In } membership => Math.Min(1, 10 * (Equality(membership.Left) ?? EqualitySelectivity)),
        BinaryOperation
        {
            Operator: BinaryOperator.LessThan or BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual
                or BinaryOperator.StartsWith or BinaryOperator.EndsWith or BinaryOperator.Contains or BinaryOperator.RegularExpressionMatch,
        } => RangeSelectivity,
        BinaryOperation { Operator: BinaryOperator.And } both => Selectivity(both.Left) * Selectivity(both.Right),
        BinaryOperation { Operator: BinaryOperator.Or } either => Either(Selectivity(either.Left), Selectivity(either.Right)),
        UnaryOperation { Operator: UnaryOperator.Not } not => Math.Max(0.01, 1 - Selectivity(not.Operand)),
        BinaryOperation { Operator: BinaryOperator.NotEqual } => 0.9,
        _ => DefaultSelectivity,
    };

    /// <summary>The part of the rows that all of some predicates let pass.</summary>
    internal double Selectivity(IEnumerable<Expression> predicates) => predicates.Aggregate(1.0, (all, one) => all * Selectivity(one));

    /// <summary>The part of relationships that have a label at the end where a step begins or leads to.</summary>
    private double ShareWithLabel(IReadOnlyList<string> types, Direction direction, bool begin, string label)
    {
        if (types.Count == 0)
        {
            return OfType(null);
        }

        var total = types.Sum(_statistics.RelationshipsOfType);
        return total <= 0 ? 1 : types.Sum(type => _statistics.RelationshipsOfType(type) * OfType(type)) / total;

        double OfType(string? type) => direction switch
        {
            Direction.Both => (_statistics.ShareOfEnds(type, true, label) + _statistics.ShareOfEnds(type, false, label)) / 2,
            _ => _statistics.ShareOfEnds(type, direction == Direction.Outgoing == begin, label),
        };
    }

    private static double Share(double part, double whole) => whole <= 0 ? 1 : Math.Clamp(part / whole, 0, 1);

    private static double Either(double one, double other) => one + other - (one * other);

    private double? Equality(Expression side)
    {
        if (side is not PropertyAccess { Target: Variable node } property)
        {
            return null;
        }

        foreach (var label in LabelsOf(node.Name))
        {
            foreach (var index in _schema.NodeIndexes(label))
            {
                if (index.Properties is [var only] && only == property.Key)
                {
                    return Share(index.Unique ? 1 : _statistics.EntitiesPerKey(index), _statistics.NodesWithLabel(label));
                }
            }
        }

        return null;
    }
}
