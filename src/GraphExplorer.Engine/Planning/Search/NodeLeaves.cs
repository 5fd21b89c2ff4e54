using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Patterns;
using GraphExplorer.Engine.Planning.Statistics;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>Finds the ways to begin at a node: by id, by an index, by a label, or by all nodes.</summary>
internal sealed class NodeLeaves(QueryGraph graph, PlanningContext context)
{
    private const int ListItems = 10;
    private readonly ILookup<string, MatchHint> _hints = graph.Hints.ToLookup(hint => hint.Variable, StringComparer.Ordinal);
    private ILookup<string, Predicate>? _byNode;

    /// <summary>
    /// The best way to begin at a node when some variables are bound already. An index is better than the scan of a label that has no
    /// nodes yet: the statement itself may make them.
    /// </summary>
    internal Leaf Best(string node, IReadOnlySet<string> bound)
    {
        var leaves = All(node, bound);
        if (_hints[node].FirstOrDefault() is { } hint)
        {
            var hinted = leaves.Where(leaf => PlanHints.Follows(leaf.Plan, hint)).Select(leaf => leaf with { Solves = [.. leaf.Solves, hint] }).ToList();
            leaves = hinted.Count > 0 ? hinted : leaves;
        }

        return leaves.OrderBy(leaf => Math.Max(leaf.Plan.EstimatedRows, 1)).ThenBy(leaf => leaf.Rank).ThenBy(leaf => leaf.Plan.EstimatedRows).First();
    }

    /// <summary>Whether the text says how to begin at a node.</summary>
    internal bool IsHinted(string node) => _hints.Contains(node);

    private IEnumerable<Leaf> All(string node, IReadOnlySet<string> bound)
    {
        _byNode ??= graph.Predicates
            .SelectMany(predicate => predicate.Dependencies.Select(name => (Name: name, Predicate: predicate)))
            .ToLookup(entry => entry.Name, entry => entry.Predicate, StringComparer.Ordinal);
        var usable = _byNode[node].Where(predicate => predicate.Dependencies.All(name => name == node || bound.Contains(name))).ToList();
        foreach (var predicate in usable)
        {
            if (ById(node, predicate) is { } leaf)
            {
                yield return leaf;
            }
        }

        foreach (var label in usable.Where(predicate => LabelOf(node, predicate) is not null))
        {
            var name = LabelOf(node, label)!;
            var matcher = new IndexMatcher(node, usable);
            foreach (var index in context.Schema.NodeIndexes(name))
            {
                var leaves = index is { Kind: StoredIndexKind.Range, Properties.Count: 1 }
                    ? ByIndex(node, label, index, usable)
                    : matcher.Of(index).Select(match => ByMatch(node, label, index, match));
                foreach (var leaf in leaves)
                {
                    yield return leaf;
                }
            }

            yield return new Leaf(
                new NodeByLabelScan(node, name) { EstimatedRows = context.Statistics.NodesWithLabel(name) },
                [node],
                [label],
                5,
                []);
        }

        foreach (var predicate in usable)
        {
            if (LabelsOf(node, predicate) is { } names)
            {
                var rows = Math.Min(names.Sum(context.Statistics.NodesWithLabel), Math.Max(context.Statistics.NodeCount, 1));
                yield return new Leaf(new UnionNodeByLabelsScan(node, names) { EstimatedRows = rows }, [node], [predicate], 6, []);
            }
        }

        yield return new Leaf(new AllNodesScan(node) { EstimatedRows = Math.Max(context.Statistics.NodeCount, 1) }, [node], [], 9, []);
    }

    private static string? LabelOf(string node, Predicate predicate) =>
        predicate.Expression is LabelPredicate { Operand: Variable variable, Label: LabelName label } && variable.Name == node ? label.Name : null;

    // The labels of n:A|B|C.
    private static List<string>? LabelsOf(string node, Predicate predicate)
    {
        if (predicate.Expression is not LabelPredicate { Operand: Variable variable, Label: LabelDisjunction disjunction } || variable.Name != node)
        {
            return null;
        }

        var names = new List<string>();
        return Collect(disjunction) ? [.. names.Distinct(StringComparer.Ordinal)] : null;

        bool Collect(LabelExpression label)
        {
            switch (label)
            {
                case LabelName name:
                    names.Add(name.Name);
                    return true;
                case LabelDisjunction either:
                    return Collect(either.Left) && Collect(either.Right);
                default:
                    return false;
            }
        }
    }

    private static bool IsProperty(Expression expression, string node, string key) =>
        expression is PropertyAccess { Target: Variable variable } access && variable.Name == node && access.Key == key;

    private static string[] Reads(string node, Predicate predicate) => [.. predicate.Dependencies.Where(name => name != node)];

    private static bool DependsOn(Predicate predicate, Expression value, string node) =>
        predicate.Dependencies.Contains(node) && Namespacing.VariableNames.Of(value).Contains(node);

    private static Leaf? ById(string node, Predicate predicate)
    {
        if (predicate.Expression is not BinaryOperation { Operator: BinaryOperator.Equal or BinaryOperator.In } comparison)
        {
            return null;
        }

        var (call, value) = IsIdOf(comparison.Left, node) ? (comparison.Left, comparison.Right) : (comparison.Right, comparison.Left);
        if (!IsIdOf(call, node) || DependsOn(predicate, value, node) || (comparison.Operator == BinaryOperator.In && !IsIdOf(comparison.Left, node)))
        {
            return null;
        }

        var elementIds = string.Equals(((FunctionInvocation)call).Name[0], "elementId", StringComparison.OrdinalIgnoreCase);
        var many = comparison.Operator == BinaryOperator.In;
        var plan = new NodeByIdSeek(node, many ? value : new ListLiteral([value]), elementIds) { EstimatedRows = many ? Items(value) : 1 };
        return new Leaf(plan, [node], [predicate], 1, Reads(node, predicate));
    }

    private static bool IsIdOf(Expression expression, string node) =>
        expression is FunctionInvocation { Name: [var name], Arguments: [Variable variable] }
        && variable.Name == node
        && (string.Equals(name, "id", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "elementId", StringComparison.OrdinalIgnoreCase));

    private static double Items(Expression list) => list is ListLiteral literal ? literal.Items.Count : ListItems;

    private IEnumerable<Leaf> ByIndex(string node, Predicate label, SchemaIndex index, List<Predicate> usable)
    {
        var key = index.Properties[0];
        if (ByEquality(node, label, index, key, usable) is { } seek)
        {
            yield return seek;
        }

        if (ByRange(node, label, index, key, usable) is { } range)
        {
            yield return range;
        }

        foreach (var predicate in usable)
        {
            switch (predicate.Expression)
            {
                case BinaryOperation { Operator: BinaryOperator.StartsWith } prefix when IsProperty(prefix.Left, node, key) && !DependsOn(predicate, prefix.Right, node):
                    yield return new Leaf(
                        new NodeIndexPrefixSeek(node, index.Name, index.Label, key, prefix.Right) { EstimatedRows = Rows(index, new PrefixKey(prefix.Right)) },
                        [node],
                        [label, predicate],
                        3,
                        Reads(node, predicate));
                    break;
                case NullPredicate { Negated: true } exists when IsProperty(exists.Operand, node, key):
                    yield return new Leaf(
                        new NodeIndexScan(node, index.Name, index.Label, key) { EstimatedRows = Rows(index, new PresentKey()) },
                        [node],
                        [label, predicate],
                        4,
                        []);
                    break;
                default:
                    break;
            }
        }
    }

    private Leaf ByMatch(string node, Predicate label, SchemaIndex index, IndexMatch match)
    {
        var unique = index.Unique && match.Keys.Count == index.Properties.Count && match.Keys[^1] is ExactKey;
        var lookup = new IndexLookup(index.Name, index.Kind, index.Label, index.Properties, match.Keys, unique);
        return new Leaf(new NodeIndexLookup(node, lookup) { EstimatedRows = Rows(index, [.. match.Keys]) }, [node], [label, .. match.Solves], unique ? 0 : 4, match.Reads);
    }

    private double Rows(SchemaIndex index, params IReadOnlyList<IndexKey> keys) =>
        new IndexEstimates(context.Statistics, context.Statistics.NodesWithLabel(index.Label), index).Rows(keys);

    private Leaf? ByEquality(string node, Predicate label, SchemaIndex index, string key, List<Predicate> usable)
    {
        var match = usable.FirstOrDefault(predicate => Equal(node, key, predicate) is not null);
        Expression? list = null;
        if (match is null)
        {
            match = usable.FirstOrDefault(predicate => Membership(node, key, predicate) is not null);
            list = match is null ? null : Membership(node, key, match);
        }

        if (match is null)
        {
            return null;
        }

        var rows = Rows(index, list is null ? new ExactKey(Equal(node, key, match)!) : new AnyOfKey(list));
        var plan = new NodeIndexSeek(node, index.Name, index.Label, index.Properties, [list ?? Equal(node, key, match)!], list is not null, index.Unique) { EstimatedRows = rows };
        return new Leaf(plan, [node], [label, match], index.Unique ? 0 : 2, Reads(node, match));
    }

    private static Expression? Equal(string node, string key, Predicate predicate) => predicate.Expression switch
    {
        BinaryOperation { Operator: BinaryOperator.Equal } equal when IsProperty(equal.Left, node, key) && !DependsOn(predicate, equal.Right, node) => equal.Right,
        BinaryOperation { Operator: BinaryOperator.Equal } equal when IsProperty(equal.Right, node, key) && !DependsOn(predicate, equal.Left, node) => equal.Left,
        _ => null,
    };

    private static Expression? Membership(string node, string key, Predicate predicate) => predicate.Expression switch
    {
        BinaryOperation { Operator: BinaryOperator.In } membership when IsProperty(membership.Left, node, key) && !DependsOn(predicate, membership.Right, node) =>
            membership.Right,
        _ => null,
    };

    private Leaf? ByRange(string node, Predicate label, SchemaIndex index, string key, List<Predicate> usable)
    {
        SeekBound? lower = null;
        SeekBound? upper = null;
        var solved = new List<object> { label };
        var reads = new List<string>();
        foreach (var predicate in usable)
        {
            if (Bound(node, key, predicate) is not var (isLower, bound))
            {
                continue;
            }

            if (isLower ? lower is not null : upper is not null)
            {
                continue;
            }

            (lower, upper) = isLower ? (bound, upper) : (lower, bound);
            solved.Add(predicate);
            reads.AddRange(Reads(node, predicate));
        }

        if (lower is null && upper is null)
        {
            return null;
        }

        var plan = new NodeIndexRangeSeek(node, index.Name, index.Label, key, lower, upper) { EstimatedRows = Rows(index, new RangeKey(lower, upper)) };
        return new Leaf(plan, [node], solved, 3, reads);
    }

    private static (bool IsLower, SeekBound Bound)? Bound(string node, string key, Predicate predicate)
    {
        if (predicate.Expression is not BinaryOperation
            {
                Operator: BinaryOperator.LessThan or BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual,
            } comparison)
        {
            return null;
        }

        var left = IsProperty(comparison.Left, node, key);
        var value = left ? comparison.Right : comparison.Left;
        if ((!left && !IsProperty(comparison.Right, node, key)) || DependsOn(predicate, value, node))
        {
            return null;
        }

        var inclusive = comparison.Operator is BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThanOrEqual;
        var greater = comparison.Operator is BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual;
        return (greater == left, new SeekBound(value, inclusive));
    }
}
