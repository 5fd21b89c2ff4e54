using static GraphExplorer.Cypher.Syntax.SyntaxChildren;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>The children of expressions.</summary>
internal static class ExpressionChildren
{
    internal static Expression Map(Expression node, ISyntaxMapping mapping)
    {
        switch (node)
        {
            case Variable x:
                var name = mapping.MapVariable(x.Name);
                return name == x.Name ? x : x with { Name = name };
            case PropertyAccess x:
                var target = mapping.Map(x.Target);
                return Same(target, x.Target) ? x : x with { Target = target };
            case BinaryOperation x:
                var left = mapping.Map(x.Left);
                var right = mapping.Map(x.Right);
                return Same(left, x.Left) && Same(right, x.Right) ? x : x with { Left = left, Right = right };
            case UnaryOperation x:
                var operand = mapping.Map(x.Operand);
                return Same(operand, x.Operand) ? x : x with { Operand = operand };
            case FunctionInvocation x:
                var arguments = List(x.Arguments, mapping);
                return Same(arguments, x.Arguments) ? x : x with { Arguments = arguments };
            case ListLiteral x:
                var items = List(x.Items, mapping);
                return Same(items, x.Items) ? x : x with { Items = items };
            case MapLiteral x:
                var entries = List(x.Entries, mapping);
                return Same(entries, x.Entries) ? x : x with { Entries = entries };
            case NullPredicate x:
                var tested = mapping.Map(x.Operand);
                return Same(tested, x.Operand) ? x : x with { Operand = tested };
            case LabelPredicate x:
                var labelled = mapping.Map(x.Operand);
                var label = mapping.Map(x.Label);
                return Same(labelled, x.Operand) && Same(label, x.Label) ? x : x with { Operand = labelled, Label = label };
            case Subscript x:
                var container = mapping.Map(x.Target);
                var index = mapping.Map(x.Index);
                return Same(container, x.Target) && Same(index, x.Index) ? x : x with { Target = container, Index = index };
            case IntegerLiteral or FloatLiteral or StringLiteral or BooleanLiteral or NullLiteral or Parameter or CountStar or CaseOperand:
                return node;
            case ComparisonChain x:
                var first = mapping.Map(x.First);
                var links = List(x.Links, mapping);
                return Same(first, x.First) && Same(links, x.Links) ? x : x with { First = first, Links = links };
            default:
                return MapCompound(node, mapping);
        }
    }

    internal static SyntaxNode MapPart(SyntaxNode node, ISyntaxMapping mapping)
    {
        switch (node)
        {
            case MapEntry x:
                var value = mapping.Map(x.Value);
                return Same(value, x.Value) ? x : x with { Value = value };
            case LiteralEntry x:
                var literal = mapping.Map(x.Value);
                return Same(literal, x.Value) ? x : x with { Value = literal };
            case VariableSelector x:
                var variable = mapping.MapVariable(x.Variable);
                return variable == x.Variable ? x : new LiteralEntry(x.Variable, new Variable(variable) { Position = x.Position }) { Position = x.Position };
            case CaseAlternative x:
                var conditions = List(x.Conditions, mapping);
                var result = mapping.Map(x.Result);
                return Same(conditions, x.Conditions) && Same(result, x.Result) ? x : x with { Conditions = conditions, Result = result };
            case ComparisonLink x:
                var operand = mapping.Map(x.Operand);
                return Same(operand, x.Operand) ? x : x with { Operand = operand };
            case CypherType x:
                var inner = List(x.Inner, mapping);
                return Same(inner, x.Inner) ? x : x with { Inner = inner };
            case AllPropertiesSelector or PropertySelector:
                return node;
            default:
                throw new InvalidOperationException($"The children of {node.GetType().Name} are not known.");
        }
    }

    private static Expression MapCompound(Expression node, ISyntaxMapping mapping)
    {
        switch (node)
        {
            case Slice x:
                var sliced = mapping.Map(x.Target);
                var from = Optional(x.From, mapping);
                var to = Optional(x.To, mapping);
                return Same(sliced, x.Target) && Same(from, x.From) && Same(to, x.To) ? x : x with { Target = sliced, From = from, To = to };
            case CaseExpression x:
                var subject = Optional(x.Subject, mapping);
                var alternatives = List(x.Alternatives, mapping);
                var otherwise = Optional(x.Default, mapping);
                return Same(subject, x.Subject) && Same(alternatives, x.Alternatives) && Same(otherwise, x.Default)
                    ? x
                    : x with { Subject = subject, Alternatives = alternatives, Default = otherwise };
            case MapProjection x:
                var projected = mapping.Map(x.Target);
                var items = List(x.Items, mapping);
                return Same(projected, x.Target) && Same(items, x.Items) ? x : x with { Target = projected, Items = items };
            case TypePredicate x:
                var typed = mapping.Map(x.Operand);
                var type = mapping.Map(x.Type);
                return Same(typed, x.Operand) && Same(type, x.Type) ? x : x with { Operand = typed, Type = type };
            case NormalizedPredicate x:
                var normalized = mapping.Map(x.Operand);
                return Same(normalized, x.Operand) ? x : x with { Operand = normalized };
            case ExistsSubquery x:
                var exists = mapping.Map(x.Body);
                return Same(exists, x.Body) ? x : x with { Body = exists };
            case CountSubquery x:
                var counted = mapping.Map(x.Body);
                return Same(counted, x.Body) ? x : x with { Body = counted };
            case CollectSubquery x:
                var collected = mapping.Map(x.Body);
                return Same(collected, x.Body) ? x : x with { Body = collected };
            case PatternExpression x:
                var pattern = mapping.Map(x.Pattern);
                return Same(pattern, x.Pattern) ? x : x with { Pattern = pattern };
            case ShortestPathExpression x:
                var shortest = mapping.Map(x.Pattern);
                return Same(shortest, x.Pattern) ? x : x with { Pattern = shortest };
            default:
                return MapIteration(node, mapping);
        }
    }

    private static Expression MapIteration(Expression node, ISyntaxMapping mapping)
    {
        switch (node)
        {
            case ListComprehension x:
                var variable = mapping.MapVariable(x.Variable);
                var list = mapping.Map(x.List);
                var where = Optional(x.Where, mapping);
                var projection = Optional(x.Projection, mapping);
                return variable == x.Variable && Same(list, x.List) && Same(where, x.Where) && Same(projection, x.Projection)
                    ? x
                    : x with { Variable = variable, List = list, Where = where, Projection = projection };
            case PatternComprehension x:
                var path = OptionalVariable(x.PathVariable, mapping);
                var pattern = mapping.Map(x.Pattern);
                var predicate = Optional(x.Where, mapping);
                var value = mapping.Map(x.Projection);
                return path == x.PathVariable && Same(pattern, x.Pattern) && Same(predicate, x.Where) && Same(value, x.Projection)
                    ? x
                    : x with { PathVariable = path, Pattern = pattern, Where = predicate, Projection = value };
            case QuantifiedPredicate x:
                var item = mapping.MapVariable(x.Variable);
                var items = mapping.Map(x.List);
                var condition = Optional(x.Where, mapping);
                return item == x.Variable && Same(items, x.List) && Same(condition, x.Where)
                    ? x
                    : x with { Variable = item, List = items, Where = condition };
            case ReduceExpression x:
                var accumulator = mapping.MapVariable(x.Accumulator);
                var initial = mapping.Map(x.Initial);
                var element = mapping.MapVariable(x.Variable);
                var elements = mapping.Map(x.List);
                var step = mapping.Map(x.Step);
                return accumulator == x.Accumulator && element == x.Variable && Same(initial, x.Initial) && Same(elements, x.List) && Same(step, x.Step)
                    ? x
                    : x with { Accumulator = accumulator, Initial = initial, Variable = element, List = elements, Step = step };
            default:
                throw new InvalidOperationException($"The children of {node.GetType().Name} are not known.");
        }
    }
}
