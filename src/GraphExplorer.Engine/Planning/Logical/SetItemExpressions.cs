using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>The expressions of SET and REMOVE items.</summary>
internal static class SetItemExpressions
{
    /// <summary>The item with each expression replaced; the target of a property keeps its shape and only what is below it is replaced.</summary>
    internal static SetItem Map(SetItem item, Func<Expression, Expression> map) => item switch
    {
        SetProperty set => set with { Target = Target(set.Target, map), Value = map(set.Value) },
        SetAllProperties set => set with { Value = map(set.Value) },
        AddProperties set => set with { Value = map(set.Value) },
        SetLabels set => set with { Labels = SyntaxList.From(set.Labels.Select(label => Label(label, map))) },
        _ => throw new InvalidOperationException($"SET item {item.GetType().Name} is not known."),
    };

    /// <inheritdoc cref="Map(SetItem, Func{Expression, Expression})"/>
    internal static RemoveItem Map(RemoveItem item, Func<Expression, Expression> map) => item switch
    {
        RemoveProperty remove => remove with { Target = Target(remove.Target, map) },
        RemoveLabels remove => remove with { Labels = SyntaxList.From(remove.Labels.Select(label => Label(label, map))) },
        _ => throw new InvalidOperationException($"REMOVE item {item.GetType().Name} is not known."),
    };

    /// <summary>The label with its expression replaced, where it is a dynamic one.</summary>
    internal static LabelExpression Label(LabelExpression label, Func<Expression, Expression> map) =>
        label is DynamicLabel dynamic ? dynamic with { Expression = map(dynamic.Expression) } : label;

    /// <summary>The variable that an item names outside of an expression.</summary>
    internal static IEnumerable<string> Variables(SetItem item) => item switch
    {
        SetAllProperties set => [set.Variable],
        AddProperties set => [set.Variable],
        SetLabels set => [set.Variable],
        _ => [],
    };

    private static Expression Target(Expression target, Func<Expression, Expression> map) => target switch
    {
        PropertyAccess access => access with { Target = map(access.Target) },
        Subscript subscript => subscript with { Target = map(subscript.Target), Index = map(subscript.Index) },
        _ => map(target),
    };
}
