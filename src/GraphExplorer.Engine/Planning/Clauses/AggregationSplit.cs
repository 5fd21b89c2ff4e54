using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Clauses;

/// <summary>
/// Takes expressions apart around their aggregating calls: <c>a.x + count(*)</c> is <c>count(*)</c> computed as a variable by the
/// aggregation, and a sum computed after it.
/// </summary>
internal sealed class AggregationSplit : PlanningRewriter
{
    private readonly IReadOnlyList<NamedExpression> _grouping;
    private readonly List<NamedExpression> _aggregates = [];
    private readonly NameSupply _names;

    internal AggregationSplit(IReadOnlyList<NamedExpression> grouping, NameSupply names)
    {
        _grouping = grouping;
        _names = names;
    }

    /// <summary>The aggregating calls found, each with its variable.</summary>
    internal IReadOnlyList<NamedExpression> Aggregates => _aggregates;

    /// <summary>What of an expression is computed after the aggregation. An aggregating call alone takes the preferred variable.</summary>
    internal Expression Split(Expression expression, string? preferred)
    {
        if (preferred is not null && Aggregation.IsAggregate(expression) && !_aggregates.Any(known => known.Expression == expression))
        {
            _aggregates.Add(new NamedExpression(preferred, expression));
            return new Variable(preferred) { Position = expression.Position };
        }

        return Rewrite(expression);
    }

    /// <inheritdoc/>
    protected override SyntaxNode Visit(SyntaxNode node)
    {
        if (node is not Expression expression)
        {
            return base.Visit(node);
        }

        if (Aggregation.IsAggregate(node))
        {
            var known = _aggregates.FirstOrDefault(aggregate => aggregate.Expression == expression);
            if (known is null)
            {
                known = new NamedExpression(_names.Hidden("aggregate"), expression);
                _aggregates.Add(known);
            }

            return new Variable(known.Variable) { Position = expression.Position };
        }

        var grouped = expression is Variable ? null : _grouping.FirstOrDefault(item => item.Expression == expression);
        return grouped is null ? base.Visit(node) : new Variable(grouped.Variable) { Position = expression.Position };
    }
}
