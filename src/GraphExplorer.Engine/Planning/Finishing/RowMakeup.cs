using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Statistics;

namespace GraphExplorer.Engine.Planning.Finishing;

/// <summary>What the variables of a plan stand for: the labels of its nodes, the types of its relationships, the expressions of its projections.</summary>
internal sealed class RowMakeup
{
    private const int Deepest = 16;
    private const double FewLabels = 10;
    private readonly IGraphStatistics _statistics;
    private readonly Dictionary<string, List<string>> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Expression> _projected = new(StringComparer.Ordinal);
    private readonly HashSet<string> _nodes = new(StringComparer.Ordinal);

    internal RowMakeup(LogicalPlan plan, IGraphStatistics statistics)
    {
        _statistics = statistics;
        Collect(plan);
    }

    /// <summary>The labels that the plan demands of a node.</summary>
    internal IReadOnlyList<string> LabelsOf(string node) => _labels.GetValueOrDefault(node) ?? [];

    /// <summary>The types of a relationship; null for what is none.</summary>
    internal IReadOnlyList<string>? TypesOf(string variable) => _types.GetValueOrDefault(variable);

    /// <summary>The nodes that have the labels demanded.</summary>
    internal double NodesOf(string node) => LabelsOf(node).Select(_statistics.NodesWithLabel).Append(Math.Max(1, _statistics.NodeCount)).Min();

    /// <summary>How many values an expression may have, judged for so many rows.</summary>
    internal double ValuesOf(Expression expression, double rows, int depth = 0) => expression switch
    {
        _ when depth > Deepest => rows,
        Variable variable when _nodes.Contains(variable.Name) => NodesOf(variable.Name),
        Variable variable when TypesOf(variable.Name) is { } types => Relationships(types),
        Variable variable when _projected.TryGetValue(variable.Name, out var projected) => ValuesOf(projected, rows, depth + 1),
        PropertyAccess { Target: Variable node } property when _nodes.Contains(node.Name) =>
            _statistics.NodeValues(LabelsOf(node.Name).MinBy(_statistics.NodesWithLabel), property.Key)?.DistinctValues ?? Math.Sqrt(rows),
        PropertyAccess { Target: Variable relationship } property when TypesOf(relationship.Name) is { } types =>
            _statistics.RelationshipValues(types is [var only] ? only : null, property.Key)?.DistinctValues ?? Math.Sqrt(rows),
        PropertyAccess { Target: Variable alias } property when _projected.TryGetValue(alias.Name, out var projected) && projected is Variable target && target.Name != alias.Name =>
            ValuesOf(property with { Target = target }, rows, depth + 1),
        FunctionInvocation { Name: [var name], Arguments: [Variable relationship] } when string.Equals(name, "type", StringComparison.OrdinalIgnoreCase) =>
            TypesOf(relationship.Name) is { Count: > 0 } types ? types.Count : FewLabels,
        FunctionInvocation { Name: [var name], Arguments: [_] } when string.Equals(name, "labels", StringComparison.OrdinalIgnoreCase) => FewLabels,
        FunctionInvocation { Name: [var name], Arguments: [Variable entity] } when name.EndsWith("id", StringComparison.OrdinalIgnoreCase) => ValuesOf(entity, rows, depth + 1),
        IntegerLiteral or FloatLiteral or StringLiteral or BooleanLiteral or NullLiteral or Parameter => 1,
        BinaryOperation { Operator: BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Equal or BinaryOperator.NotEqual } => 2,
        NullPredicate or LabelPredicate => 2,
        _ => Math.Sqrt(rows),
    };

    private double Relationships(IReadOnlyList<string> types) => types.Count == 0 ? _statistics.RelationshipCount : types.Sum(_statistics.RelationshipsOfType);

    private void Collect(LogicalPlan plan)
    {
        switch (plan)
        {
            case AllNodesScan scan:
                _nodes.Add(scan.Variable);
                break;
            case NodeByLabelScan scan:
                Labelled(scan.Variable, scan.Label);
                break;
            case NodeIndexSeek seek:
                Labelled(seek.Variable, seek.Label);
                break;
            case NodeIndexRangeSeek seek:
                Labelled(seek.Variable, seek.Label);
                break;
            case NodeIndexPrefixSeek seek:
                Labelled(seek.Variable, seek.Label);
                break;
            case NodeIndexScan scan:
                Labelled(scan.Variable, scan.Label);
                break;
            case NodeIndexLookup lookup:
                Labelled(lookup.Variable, lookup.Lookup.LabelOrType);
                break;
            case UnionNodeByLabelsScan or NodeByIdSeek:
                _nodes.UnionWith(plan.Introduced);
                break;
            case RelationshipTypeScan scan:
                Joined(scan.Start, scan.Variable, scan.Types, scan.End);
                break;
            case AllRelationshipsScan scan:
                Joined(scan.Start, scan.Variable, [], scan.End);
                break;
            case RelationshipIndexLookup lookup:
                Joined(lookup.Start, lookup.Variable, [lookup.Lookup.LabelOrType], lookup.End);
                break;
            case Expand expand:
                Joined(expand.From, expand.Relationship, expand.Types, expand.To);
                Demanded(expand.Predicates);
                break;
            case OptionalExpand expand:
                Joined(expand.From, expand.Relationship, expand.Types, expand.To);
                Demanded(expand.Predicates);
                break;
            case VariableLengthExpand expand:
                _nodes.Add(expand.To);
                break;
            case Filter filter:
                Demanded(filter.Predicates);
                break;
            case Project project:
                Projected(project.Items);
                break;
            case Aggregate aggregate:
                Projected(aggregate.Grouping);
                break;
            case Distinct distinct:
                Projected(distinct.Grouping);
                break;
            default:
                break;
        }

        foreach (var source in plan.Sources)
        {
            Collect(source);
        }
    }

    private void Joined(string start, string relationship, IReadOnlyList<string> types, string end)
    {
        _nodes.Add(start);
        _nodes.Add(end);
        _types[relationship] = types;
    }

    private void Demanded(IReadOnlyList<Expression> predicates)
    {
        foreach (var predicate in predicates)
        {
            if (predicate is LabelPredicate { Operand: Variable variable, Label: LabelName label } && !_types.ContainsKey(variable.Name))
            {
                Labelled(variable.Name, label.Name);
            }
        }
    }

    private void Labelled(string node, string label)
    {
        _nodes.Add(node);
        if (!_labels.TryGetValue(node, out var labels))
        {
            _labels.Add(node, labels = []);
        }

        labels.Add(label);
    }

    private void Projected(IReadOnlyList<NamedExpression> items)
    {
        foreach (var item in items)
        {
            if (item.Expression is not Variable same || same.Name != item.Variable)
            {
                _projected.TryAdd(item.Variable, item.Expression);
            }
        }
    }
}
