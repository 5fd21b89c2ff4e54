using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Namespacing;

/// <summary>
/// Gives the items of WITH and RETURN their variables. A carried-on variable stays itself (<c>WITH a AS b</c>: b is a), all else gets a
/// variable of its own. What follows sees the projected names first, then those before the projection, and takes a projected value
/// wherever the projected expression is written again.
/// </summary>
internal sealed class ProjectionNamespacer(QueryNamespacer queries)
{
    /// <summary>The projection with unique names (an item's Text is its column name), its columns and the rewriter for its WHERE.</summary>
    internal (Projection Projection, IReadOnlyList<ResultColumn> Columns, ExpressionNamespacer After) Rewrite(
        Projection projection,
        Scope scope,
        ReturnNaming naming)
    {
        var before = new ExpressionNamespacer(queries, scope);
        var items = new List<ProjectionItem>();
        var columns = new List<ResultColumn>();
        var projected = new List<ProjectedExpression>();
        foreach (var item in Items(projection, scope))
        {
            var expression = before.Rewrite(item.Expression);
            var variable = Variable(item.Name, expression, naming);
            items.Add(item with { Expression = expression, Alias = variable, Text = item.Name });
            columns.Add(new ResultColumn(item.Name, variable));
            projected.Add(new ProjectedExpression(item.Expression, variable));
        }

        var overlaid = columns.Aggregate(scope, (current, column) => current.Declare(column.Name, column.Variable));
        var aggregating = items.Any(item => Aggregation.Contains(item.Expression));
        var after = new ExpressionNamespacer(queries, overlaid, projected, aggregating ? scope : null);
        var rewritten = projection with
        {
            IncludeExisting = false,
            Items = SyntaxList.From(items),
            OrderBy = SyntaxList.From(projection.OrderBy.Select(item => item with { Expression = after.Rewrite(item.Expression) })),
            Skip = projection.Skip is null ? null : before.Rewrite(projection.Skip),
            Limit = projection.Limit is null ? null : before.Rewrite(projection.Limit),
        };
        return (rewritten, columns, after);
    }

    private static IEnumerable<ProjectionItem> Items(Projection projection, Scope scope)
    {
        if (!projection.IncludeExisting)
        {
            return projection.Items;
        }

        var named = projection.Items.Select(item => item.Name).ToHashSet(StringComparer.Ordinal);
        return scope.Local.Keys
            .Where(name => !name.StartsWith('@') && !named.Contains(name))
            .Select(name => new ProjectionItem(new Variable(name), null, name))
            .Concat(projection.Items);
    }

    private string Variable(string name, Expression expression, ReturnNaming naming)
    {
        if (naming.Given is not null)
        {
            return naming.Given.TryGetValue(name, out var given) ? given : queries.Names.Unique(name);
        }

        return expression is Variable variable && !naming.AlwaysFresh && !naming.Outer.Contains(variable.Name)
            ? variable.Name
            : queries.Names.Unique(name);
    }
}
