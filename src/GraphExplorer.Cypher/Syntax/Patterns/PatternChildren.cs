using static GraphExplorer.Cypher.Syntax.SyntaxChildren;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>The children of patterns and label expressions.</summary>
internal static class PatternChildren
{
    internal static SyntaxNode Map(SyntaxNode node, ISyntaxMapping mapping)
    {
        switch (node)
        {
            case NodePattern x:
                var variable = OptionalVariable(x.Variable, mapping);
                var label = Optional(x.Label, mapping);
                var properties = Optional(x.Properties, mapping);
                var where = Optional(x.Where, mapping);
                return variable == x.Variable && Same(label, x.Label) && Same(properties, x.Properties) && Same(where, x.Where)
                    ? x
                    : x with { Variable = variable, Label = label, Properties = properties, Where = where };
            case RelationshipPattern x:
                return Relationship(x, mapping);
            case ParenthesizedPath x:
                var subPath = OptionalVariable(x.PathVariable, mapping);
                var inner = mapping.Map(x.Path);
                var predicate = Optional(x.Where, mapping);
                var quantifier = Optional(x.Quantifier, mapping);
                return subPath == x.PathVariable && Same(inner, x.Path) && Same(predicate, x.Where) && Same(quantifier, x.Quantifier)
                    ? x
                    : x with { PathVariable = subPath, Path = inner, Where = predicate, Quantifier = quantifier };
            case PathPattern x:
                var factors = List(x.Factors, mapping);
                return Same(factors, x.Factors) ? x : x with { Factors = factors };
            case ShortestPathPattern x:
                var path = mapping.Map(x.Path);
                return Same(path, x.Path) ? x : x with { Path = path };
            case PatternPart x:
                var pathVariable = OptionalVariable(x.PathVariable, mapping);
                var selector = Optional(x.Selector, mapping);
                var element = mapping.Map(x.Element);
                return pathVariable == x.PathVariable && Same(selector, x.Selector) && Same(element, x.Element)
                    ? x
                    : x with { PathVariable = pathVariable, Selector = selector, Element = element };
            case PathSelector x:
                var count = Optional(x.Count, mapping);
                return Same(count, x.Count) ? x : x with { Count = count };
            case LabelExpression x:
                return Label(x, mapping);
            default:
                return node;
        }
    }

    private static RelationshipPattern Relationship(RelationshipPattern node, ISyntaxMapping mapping)
    {
        var variable = OptionalVariable(node.Variable, mapping);
        var type = Optional(node.Type, mapping);
        var length = Optional(node.Length, mapping);
        var properties = Optional(node.Properties, mapping);
        var where = Optional(node.Where, mapping);
        var quantifier = Optional(node.Quantifier, mapping);
        return variable == node.Variable && Same(type, node.Type) && Same(length, node.Length) && Same(quantifier, node.Quantifier)
            && Same(properties, node.Properties) && Same(where, node.Where)
            ? node
            : node with { Variable = variable, Type = type, Length = length, Quantifier = quantifier, Properties = properties, Where = where };
    }

    private static LabelExpression Label(LabelExpression node, ISyntaxMapping mapping)
    {
        switch (node)
        {
            case LabelConjunction x:
                var left = mapping.Map(x.Left);
                var right = mapping.Map(x.Right);
                return Same(left, x.Left) && Same(right, x.Right) ? x : x with { Left = left, Right = right };
            case LabelDisjunction x:
                var one = mapping.Map(x.Left);
                var other = mapping.Map(x.Right);
                return Same(one, x.Left) && Same(other, x.Right) ? x : x with { Left = one, Right = other };
            case LabelNegation x:
                var operand = mapping.Map(x.Operand);
                return Same(operand, x.Operand) ? x : x with { Operand = operand };
            case DynamicLabel x:
                var expression = mapping.Map(x.Expression);
                return Same(expression, x.Expression) ? x : x with { Expression = expression };
            default:
                return node;
        }
    }
}
