using static GraphExplorer.Cypher.Syntax.SyntaxChildren;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>The children of clauses and of their parts.</summary>
internal static class ClauseChildren
{
    internal static Clause Map(Clause node, ISyntaxMapping mapping)
    {
        switch (node)
        {
            case MatchClause x:
                var pattern = List(x.Pattern, mapping);
                var hints = List(x.Hints, mapping);
                var predicate = Optional(x.Where, mapping);
                return Same(pattern, x.Pattern) && Same(hints, x.Hints) && Same(predicate, x.Where)
                    ? x
                    : x with { Pattern = pattern, Hints = hints, Where = predicate };
            case ReturnClause x:
                var returned = mapping.Map(x.Projection);
                return Same(returned, x.Projection) ? x : x with { Projection = returned };
            case WithClause x:
                var projection = mapping.Map(x.Projection);
                var where = Optional(x.Where, mapping);
                return Same(projection, x.Projection) && Same(where, x.Where) ? x : x with { Projection = projection, Where = where };
            case UnwindClause x:
                var list = mapping.Map(x.List);
                var variable = mapping.MapVariable(x.Variable);
                return Same(list, x.List) && variable == x.Variable ? x : x with { List = list, Variable = variable };
            case CallSubqueryClause x:
                var imports = Optional(x.Imports, mapping);
                var body = mapping.Map(x.Body);
                var transactions = Optional(x.InTransactions, mapping);
                return Same(imports, x.Imports) && Same(body, x.Body) && Same(transactions, x.InTransactions)
                    ? x
                    : x with { Imports = imports, Body = body, InTransactions = transactions };
            case CallProcedureClause x:
                var arguments = x.Arguments is null ? null : List(x.Arguments, mapping);
                var yielded = x.Yield is null ? null : List(x.Yield, mapping);
                var condition = Optional(x.Where, mapping);
                return Same(arguments, x.Arguments) && Same(yielded, x.Yield) && Same(condition, x.Where)
                    ? x
                    : x with { Arguments = arguments, Yield = yielded, Where = condition };
            case LoadCsvClause x:
                var url = mapping.Map(x.Url);
                var line = mapping.MapVariable(x.Variable);
                return Same(url, x.Url) && line == x.Variable ? x : x with { Url = url, Variable = line };
            case UseClause x:
                var graph = mapping.Map(x.Graph);
                return Same(graph, x.Graph) ? x : x with { Graph = graph };
            case FinishClause:
                return node;
            default:
                return MapUpdate(node, mapping);
        }
    }

    internal static SyntaxNode MapPart(SyntaxNode node, ISyntaxMapping mapping)
    {
        switch (node)
        {
            case Projection x:
                var items = List(x.Items, mapping);
                var order = List(x.OrderBy, mapping);
                var skip = Optional(x.Skip, mapping);
                var limit = Optional(x.Limit, mapping);
                return Same(items, x.Items) && Same(order, x.OrderBy) && Same(skip, x.Skip) && Same(limit, x.Limit)
                    ? x
                    : x with { Items = items, OrderBy = order, Skip = skip, Limit = limit };
            case ProjectionItem x:
                return Item(x, mapping);
            case SortItem x:
                var key = mapping.Map(x.Expression);
                return Same(key, x.Expression) ? x : x with { Expression = key };
            case YieldItem x:
                var alias = mapping.MapVariable(x.Name);
                return alias == x.Name ? x : x with { Alias = alias };
            case MatchHint x:
                var hinted = mapping.MapVariable(x.Variable);
                var names = x.Kind == MatchHintKind.Join ? Variables(x.Names, mapping) : x.Names;
                return hinted == x.Variable && Same(names, x.Names) ? x : x with { Variable = hinted, Names = names };
            case ImportScope x:
                var imported = Variables(x.Variables, mapping);
                return Same(imported, x.Variables) ? x : x with { Variables = imported };
            case InTransactions x:
                var size = Optional(x.BatchSize, mapping);
                var concurrency = Optional(x.Concurrency, mapping);
                var report = OptionalVariable(x.ReportVariable, mapping);
                var seconds = Optional(x.RetrySeconds, mapping);
                return Same(size, x.BatchSize) && Same(concurrency, x.Concurrency) && Same(seconds, x.RetrySeconds) && report == x.ReportVariable
                    ? x
                    : x with { BatchSize = size, Concurrency = concurrency, ReportVariable = report, RetrySeconds = seconds };
            default:
                return MapChange(node, mapping);
        }
    }

    private static ProjectionItem Item(ProjectionItem node, ISyntaxMapping mapping)
    {
        var expression = mapping.Map(node.Expression);
        var alias = OptionalVariable(node.Alias, mapping);
        if (node.Alias is null && node.Expression is Variable && mapping.MapVariable(node.Name) is var name && name != node.Name)
        {
            alias = name;
        }

        return Same(expression, node.Expression) && alias == node.Alias ? node : node with { Expression = expression, Alias = alias };
    }

    private static Clause MapUpdate(Clause node, ISyntaxMapping mapping)
    {
        switch (node)
        {
            case CreateClause x:
                var created = List(x.Pattern, mapping);
                return Same(created, x.Pattern) ? x : x with { Pattern = created };
            case MergeClause x:
                var merged = mapping.Map(x.Pattern);
                var onCreate = List(x.OnCreate, mapping);
                var onMatch = List(x.OnMatch, mapping);
                return Same(merged, x.Pattern) && Same(onCreate, x.OnCreate) && Same(onMatch, x.OnMatch)
                    ? x
                    : x with { Pattern = merged, OnCreate = onCreate, OnMatch = onMatch };
            case SetClause x:
                var set = List(x.Items, mapping);
                return Same(set, x.Items) ? x : x with { Items = set };
            case RemoveClause x:
                var removed = List(x.Items, mapping);
                return Same(removed, x.Items) ? x : x with { Items = removed };
            case DeleteClause x:
                var targets = List(x.Targets, mapping);
                return Same(targets, x.Targets) ? x : x with { Targets = targets };
            case ForeachClause x:
                var variable = mapping.MapVariable(x.Variable);
                var list = mapping.Map(x.List);
                var updates = List(x.Updates, mapping);
                return variable == x.Variable && Same(list, x.List) && Same(updates, x.Updates)
                    ? x
                    : x with { Variable = variable, List = list, Updates = updates };
            default:
                throw new InvalidOperationException($"The children of {node.GetType().Name} are not known.");
        }
    }

    private static SyntaxNode MapChange(SyntaxNode node, ISyntaxMapping mapping)
    {
        switch (node)
        {
            case SetProperty x:
                var target = mapping.Map(x.Target);
                var value = mapping.Map(x.Value);
                return Same(target, x.Target) && Same(value, x.Value) ? x : x with { Target = target, Value = value };
            case SetAllProperties x:
                var entity = mapping.MapVariable(x.Variable);
                var map = mapping.Map(x.Value);
                return entity == x.Variable && Same(map, x.Value) ? x : x with { Variable = entity, Value = map };
            case AddProperties x:
                var changed = mapping.MapVariable(x.Variable);
                var added = mapping.Map(x.Value);
                return changed == x.Variable && Same(added, x.Value) ? x : x with { Variable = changed, Value = added };
            case SetLabels x:
                var labelled = mapping.MapVariable(x.Variable);
                var labels = List(x.Labels, mapping);
                return labelled == x.Variable && Same(labels, x.Labels) ? x : x with { Variable = labelled, Labels = labels };
            case RemoveProperty x:
                var removed = mapping.Map(x.Target);
                return Same(removed, x.Target) ? x : x with { Target = removed };
            case RemoveLabels x:
                var unlabelled = mapping.MapVariable(x.Variable);
                var gone = List(x.Labels, mapping);
                return unlabelled == x.Variable && Same(gone, x.Labels) ? x : x with { Variable = unlabelled, Labels = gone };
            default:
                throw new InvalidOperationException($"The children of {node.GetType().Name} are not known.");
        }
    }
}
