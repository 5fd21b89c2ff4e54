namespace GraphExplorer.Cypher.Syntax;

/// <summary>The one place that knows which children each node has, in the order of the text.</summary>
internal static class SyntaxChildren
{
    /// <summary>The node with each child replaced by what the mapping gives; the node itself when none changed.</summary>
    internal static SyntaxNode Map(SyntaxNode node, ISyntaxMapping mapping) => node switch
    {
        Expression expression => ExpressionChildren.Map(expression, mapping),
        Clause clause => ClauseChildren.Map(clause, mapping),
        PathFactor or PatternElement or LabelExpression or PatternPart or PathSelector or Quantifier or VariableLength => PatternChildren.Map(node, mapping),
        SchemaCommand command => SchemaChildren.Map(command, mapping),
        ParsedStatement statement => Statement(statement, mapping),
        SingleQuery query => Query(query, mapping),
        UnionQuery union => Union(union, mapping),
        Projection or ProjectionItem or SortItem or SetItem or RemoveItem or YieldItem or MatchHint or ImportScope or InTransactions
            => ClauseChildren.MapPart(node, mapping),
        MapEntry or MapProjectionItem or CaseAlternative or ComparisonLink or CypherType => ExpressionChildren.MapPart(node, mapping),
        StatementOption => node,
        _ => throw new InvalidOperationException($"The children of {node.GetType().Name} are not known."),
    };

    internal static SyntaxList<T> List<T>(SyntaxList<T> list, ISyntaxMapping mapping)
        where T : SyntaxNode
    {
        T[]? changed = null;
        for (var i = 0; i < list.Count; i++)
        {
            var item = mapping.Map(list[i]);
            if (changed is null && !ReferenceEquals(item, list[i]))
            {
                changed = [.. list];
            }

            if (changed is not null)
            {
                changed[i] = item;
            }
        }

        return changed is null ? list : new SyntaxList<T>(changed);
    }

    internal static SyntaxList<string> Variables(SyntaxList<string> names, ISyntaxMapping mapping)
    {
        var mapped = SyntaxList.From(names.Select(mapping.MapVariable));
        return mapped.Equals(names) ? names : mapped;
    }

    internal static T? Optional<T>(T? node, ISyntaxMapping mapping)
        where T : SyntaxNode => node is null ? null : mapping.Map(node);

    internal static string? OptionalVariable(string? name, ISyntaxMapping mapping) => name is null ? null : mapping.MapVariable(name);

    /// <summary>Whether two are the same object: what decides that a node is not copied.</summary>
    internal static bool Same(object? left, object? right) => ReferenceEquals(left, right);

    private static ParsedStatement Statement(ParsedStatement node, ISyntaxMapping mapping)
    {
        var body = mapping.Map(node.Body);
        return Same(body, node.Body) ? node : node with { Body = body };
    }

    private static SingleQuery Query(SingleQuery node, ISyntaxMapping mapping)
    {
        var clauses = List(node.Clauses, mapping);
        return Same(clauses, node.Clauses) ? node : node with { Clauses = clauses };
    }

    private static UnionQuery Union(UnionQuery node, ISyntaxMapping mapping)
    {
        var left = mapping.Map(node.Left);
        var right = mapping.Map(node.Right);
        return Same(left, node.Left) && Same(right, node.Right) ? node : node with { Left = left, Right = right };
    }
}
