using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Statistics;

namespace GraphExplorer.Engine.Planning.Rules.Grouping;

/// <summary>
/// Rows are grouped by nodes before they are grouped by what is read of these nodes: a node is a number, and its properties are read once
/// a group.
/// <code>
/// before: Aggregate(a.name, b.name, count(*))
/// after:  Aggregate(a.name, b.name, sum(n)) ← Aggregate(a, b, count(*) AS n)
/// before: Aggregate(a, a.name, collect(x))
/// after:  Project(a.name) ← Aggregate(a, collect(x))
/// </code>
/// Groups still come in the order of their first rows. Only where the aggregations of parts add up to that of the whole exactly.
/// </summary>
internal sealed class GroupByEntity(NameSupply names, IGraphStatistics statistics) : IPlanRule
{
    /// <summary>So few rows are grouped at once.</summary>
    private const double FewRows = 20;

    /// <summary>So many rows of one node must be expected, where there are many rows, before a group a node is worth it.</summary>
    private const double RowsANode = 2;

    /// <summary>So many rows are grouped by the node however many nodes there are.</summary>
    private const double ManyRows = 10_000;

    /// <inheritdoc/>
    public LogicalPlan Apply(LogicalPlan plan) => plan is Aggregate { Grouping.Count: > 0 } aggregate ? InTwoSteps(Determined(aggregate)) : plan;

    /// <summary>What is read of entities that are keys themselves is read after the aggregation.</summary>
    private static LogicalPlan Determined(Aggregate aggregate)
    {
        var entities = EntityVariables.All(aggregate.Source);
        var keys = aggregate.Grouping.Where(item => item.Expression is Variable variable && entities.Contains(variable.Name)).ToList();
        var determined = aggregate.Grouping.Where(item => IsDetermined(item.Expression, keys, entities)).ToList();
        if (keys.Count == 0 || determined.Count == 0)
        {
            return aggregate;
        }

        var renamed = keys.DistinctBy(item => ((Variable)item.Expression).Name).ToDictionary(item => ((Variable)item.Expression).Name, Expression (item) => new Variable(item.Variable), StringComparer.Ordinal);
        return new Project(
            aggregate with { Grouping = [.. aggregate.Grouping.Except(determined)] },
            [.. determined.Select(item => item with { Expression = Patterns.Substitution.Apply(item.Expression, renamed) })])
        {
            EstimatedRows = aggregate.EstimatedRows,
        };
    }

    private static bool IsDetermined(Expression key, List<NamedExpression> keys, HashSet<string> entities) =>
        key is not Variable
        && ExpressionTraits.CannotFail(key, entities)
        && VariableNames.Of(key) is { Count: > 0 } read
        && read.All(name => keys.Any(item => ((Variable)item.Expression).Name == name));

    private LogicalPlan InTwoSteps(LogicalPlan plan)
    {
        if (plan is Project { Source: Aggregate inner } project)
        {
            return project with { Source = InTwoSteps(inner) };
        }

        var aggregate = (Aggregate)plan;
        var nodes = EntityVariables.Nodes(aggregate.Source);
        var replaced = aggregate.Grouping.Where(item => IsOfNodes(item.Expression, nodes)).ToList();
        var read = replaced.SelectMany(item => VariableNames.Of(item.Expression)).Distinct(StringComparer.Ordinal).ToList();
        if (replaced.Count == 0 || !aggregate.Aggregates.All(item => PartialAggregation.Of(item.Expression, "n") is not null) || !IsWorthIt(aggregate, replaced, read))
        {
            return plan;
        }

        var keys = aggregate.Grouping.Except(replaced).Select(item => new NamedExpression(item.Expression is Variable variable && !read.Contains(variable.Name) ? variable.Name : names.Hidden("key"), item.Expression)).ToList();
        var parts = aggregate.Aggregates.Select(item => new NamedExpression(names.Hidden("part"), item.Expression)).ToList();
        var first = new Aggregate(aggregate.Source, [.. keys, .. read.Select(name => new NamedExpression(name, new Variable(name)))], parts)
        {
            EstimatedRows = aggregate.EstimatedRows,
        };
        var kept = new Queue<NamedExpression>(keys);
        return aggregate with
        {
            Source = first,
            Grouping = [.. aggregate.Grouping.Select(item => replaced.Contains(item) ? item : item with { Expression = new Variable(kept.Dequeue().Variable) })],
            Aggregates = [.. aggregate.Aggregates.Select((item, i) => item with { Expression = PartialAggregation.Of(item.Expression, parts[i].Variable)! })],
        };
    }

    private static bool IsOfNodes(Expression key, HashSet<string> nodes) =>
        key is not Variable && ExpressionTraits.IsDeterministic(key) && VariableNames.Of(key) is { Count: > 0 } read && read.All(nodes.Contains);

    private bool IsWorthIt(Aggregate aggregate, List<NamedExpression> replaced, List<string> nodes)
    {
        var keys = aggregate.Grouping.Except(replaced).Concat(nodes.Select(name => new NamedExpression(name, new Variable(name)))).ToList();
        var rows = aggregate.Source.EstimatedRows;
        return rows >= FewRows
            && !UniqueRows.AreToldApart(aggregate.Source, keys)
            && (nodes.Count > 1 || rows < ManyRows || rows >= RowsANode * statistics.NodeCount);
    }
}
