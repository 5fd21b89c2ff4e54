using System.Text;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution.Expansion;
using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Engine.Functions;
using GraphExplorer.Engine.Functions.Aggregating;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>
/// Compiles the expressions of one statement. What does not depend on the row is worked out here; the commonest shapes get evaluators of
/// their own. Patterns and subqueries have been planned before (<see cref="NestedPlanExpression"/>).
/// </summary>
internal sealed class ExpressionCompiler(SlotTable slots, ParameterTable parameters, FunctionRegistry functions, INestedPlanCompiler nested) : IExpressionCompiler
{
    private readonly Stack<CaseOperandEvaluator> _caseOperands = new();

    public Evaluator Compile(Expression expression) => expression switch
    {
        NullLiteral => new ConstantEvaluator(GraphValue.Null),
        BooleanLiteral literal => new ConstantEvaluator(literal.Value),
        IntegerLiteral literal => new ConstantEvaluator(literal.Value),
        FloatLiteral literal => new ConstantEvaluator(literal.Value),
        StringLiteral literal => new ConstantEvaluator(literal.Value),
        Parameter parameter => new ParameterEvaluator(parameters.Of(parameter.Name)),
        Variable variable => new VariableEvaluator(slots.Of(variable.Name)),
        PropertyAccess access => CompileProperty(access),
        FunctionInvocation invocation => CompileFunction(invocation),
        UnaryOperation operation => CompileUnary(operation),
        BinaryOperation operation => CompileBinary(operation),
        ComparisonChain chain => CompileChain(chain),
        NullPredicate predicate => Fold(Compile(predicate.Operand), operand => new NullPredicateEvaluator(operand, predicate.Negated)),
        LabelPredicate predicate => CompileLabelPredicate(predicate),
        TypePredicate predicate => Fold(Compile(predicate.Operand), operand => new TypePredicateEvaluator(operand, predicate.Type, predicate.Negated)),
        NormalizedPredicate predicate => Fold(Compile(predicate.Operand), operand => new NormalizedPredicateEvaluator(operand, Form(predicate.Form), predicate.Negated)),
        ListLiteral literal => CompileList(literal),
        MapLiteral literal => CompileMap(literal),
        MapProjection projection => CompileMapProjection(projection),
        Subscript subscript => new SubscriptEvaluator(Compile(subscript.Target), Compile(subscript.Index)),
        Slice slice => new SliceEvaluator(Compile(slice.Target), slice.From is null ? null : Compile(slice.From), slice.To is null ? null : Compile(slice.To)),
        CaseExpression expressionOfCase => CompileCase(expressionOfCase),
        CaseOperand => _caseOperands.Peek(),
        ListComprehension comprehension => new ListComprehensionEvaluator(
            slots.Of(comprehension.Variable),
            Compile(comprehension.List),
            comprehension.Where is null ? null : Compile(comprehension.Where),
            comprehension.Projection is null ? null : Compile(comprehension.Projection)),
        QuantifiedPredicate predicate => new QuantifierEvaluator(
            predicate.Quantifier,
            slots.Of(predicate.Variable),
            Compile(predicate.List),
            predicate.Where is null ? new VariableEvaluator(slots.Of(predicate.Variable)) : Compile(predicate.Where)),
        ReduceExpression reduce => new ReduceEvaluator(
            slots.Of(reduce.Accumulator),
            Compile(reduce.Initial),
            slots.Of(reduce.Variable),
            Compile(reduce.List),
            Compile(reduce.Step)),
        NestedPlanExpression plan => nested.CompileNestedPlan(plan),
        DegreeExpression degree => new DegreeEvaluator(
            slots.Of(degree.Node),
            Directions.ToStored(degree.Direction),
            new RelationshipTypeFilter(degree.Types),
            new LabelCover(degree.FarLabels),
            degree.Otherwise is null ? null : Compile(degree.Otherwise)),
        _ => throw new InvalidOperationException($"A {expression.GetType().Name} is planned away before expressions are compiled."),
    };

    public CompiledAggregate CompileAggregate(Expression expression) => AggregateCompiler.Compile(expression, this, functions);

    private Evaluator CompileProperty(PropertyAccess access)
    {
        var key = new LazyToken(access.Key);
        return access.Target is Variable variable
            ? new VariablePropertyEvaluator(slots.Of(variable.Name), key)
            : new PropertyEvaluator(Compile(access.Target), key);
    }

    private Evaluator CompileFunction(FunctionInvocation invocation)
    {
        var name = string.Join('.', invocation.Name);
        var function = functions.Resolve(name, invocation.Arguments.Count, invocation.Position);
        if (function.IsAggregating)
        {
            throw new GraphException(StatusCodes.SyntaxError, $"Invalid use of aggregating function {name}(...) in this context", invocation.Position);
        }

        var arguments = CompileAll(invocation.Arguments);
        if (string.Equals(function.Name, "coalesce", StringComparison.Ordinal))
        {
            return new CoalesceEvaluator(arguments);
        }

        Evaluator call = arguments.Length == 1 ? new UnaryFunctionEvaluator(function, arguments[0]) : new FunctionEvaluator(function, arguments);
        return function.IsPure && Array.TrueForAll(arguments, argument => argument is ConstantEvaluator) ? ConstantFolding.Fold(call) : call;
    }

    private Evaluator CompileUnary(UnaryOperation operation) => operation.Operator switch
    {
        UnaryOperator.Not => Fold(Compile(operation.Operand), operand => new NotEvaluator(operand)),
        UnaryOperator.Minus => Fold(Compile(operation.Operand), operand => new UnaryEvaluator(operand, Arithmetic.Negate)),
        _ => Fold(Compile(operation.Operand), operand => new UnaryEvaluator(operand, Arithmetic.Identity)),
    };

    private Evaluator CompileBinary(BinaryOperation operation)
    {
        if (operation.Operator is BinaryOperator.And or BinaryOperator.Or)
        {
            var operands = Flatten(operation);
            return operation.Operator == BinaryOperator.And ? new AndEvaluator(operands) : new OrEvaluator(operands);
        }

        var left = Compile(operation.Left);
        var right = Compile(operation.Right);
        var evaluator = CompileBinary(operation.Operator, left, right);
        return left is ConstantEvaluator && right is ConstantEvaluator ? ConstantFolding.Fold(evaluator) : evaluator;
    }

    private static Evaluator CompileBinary(BinaryOperator operation, Evaluator left, Evaluator right) => operation switch
    {
        BinaryOperator.Xor => new XorEvaluator(left, right),
        BinaryOperator.Equal => CompileEquality(left, right),
        BinaryOperator.NotEqual => new EqualityEvaluator(left, right, negated: true),
        BinaryOperator.LessThan or BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual
            => new InequalityEvaluator(left, right, Inequality.Of(operation)),
        BinaryOperator.Add => new AddEvaluator(left, right),
        BinaryOperator.Subtract => new ArithmeticEvaluator(left, right, Arithmetic.Subtract),
        BinaryOperator.Multiply => new ArithmeticEvaluator(left, right, Arithmetic.Multiply),
        BinaryOperator.Divide => new ArithmeticEvaluator(left, right, Arithmetic.Divide),
        BinaryOperator.Modulo => new ArithmeticEvaluator(left, right, Arithmetic.Modulo),
        BinaryOperator.Power => new ArithmeticEvaluator(left, right, Arithmetic.Power),
        BinaryOperator.Concatenate => new ConcatenateEvaluator(left, right),
        BinaryOperator.In => new InEvaluator(left, right),
        BinaryOperator.StartsWith => new StringPredicateEvaluator(left, right, StringPredicate.StartsWith),
        BinaryOperator.EndsWith => new StringPredicateEvaluator(left, right, StringPredicate.EndsWith),
        BinaryOperator.Contains => new StringPredicateEvaluator(left, right, StringPredicate.Contains),
        BinaryOperator.RegularExpressionMatch => new RegularExpressionEvaluator(left, right),
        _ => throw new InvalidOperationException($"No evaluator for the operator {operation}."),
    };

    private static Evaluator CompileEquality(Evaluator left, Evaluator right) => (left, right) switch
    {
        (VariablePropertyEvaluator property, ConstantEvaluator { Value.IsString: true } constant)
            => new PropertyEqualsConstantEvaluator(property.Slot, property.Key, constant.Value.AsString()),
        (ConstantEvaluator { Value.IsString: true } constant, VariablePropertyEvaluator property)
            => new PropertyEqualsConstantEvaluator(property.Slot, property.Key, constant.Value.AsString()),
        _ => new EqualityEvaluator(left, right, negated: false),
    };

    // a AND b AND c is one conjunction of three, however it was parenthesized.
    private Evaluator[] Flatten(BinaryOperation operation)
    {
        var operands = new List<Evaluator>();
        var pending = new Stack<Expression>([operation]);
        while (pending.TryPop(out var next))
        {
            if (next is BinaryOperation inner && inner.Operator == operation.Operator)
            {
                pending.Push(inner.Right);
                pending.Push(inner.Left);
            }
            else
            {
                operands.Add(Compile(next));
            }
        }

        return [.. operands];
    }

    private Evaluator CompileChain(ComparisonChain chain)
    {
        var first = Compile(chain.First);
        return new ComparisonChainEvaluator(first, [.. chain.Links.Select(link => (link.Operator, Compile(link.Operand)))]);
    }

    private Evaluator CompileLabelPredicate(LabelPredicate predicate)
    {
        var general = new LabelPredicateEvaluator(Compile(predicate.Operand), CompileLabels(predicate.Label));
        return predicate is { Operand: Variable variable, Label: LabelName label }
            ? new NodeLabelEvaluator(slots.Of(variable.Name), new LazyToken(label.Name), general)
            : general;
    }

    private LabelTest CompileLabels(LabelExpression label) => label switch
    {
        LabelName name => new LabelNameTest(name.Name),
        LabelWildcard => new LabelWildcardTest(),
        LabelConjunction both => new LabelCombinationTest(CompileLabels(both.Left), CompileLabels(both.Right), all: true),
        LabelDisjunction either => new LabelCombinationTest(CompileLabels(either.Left), CompileLabels(either.Right), all: false),
        LabelNegation not => new LabelNegationTest(CompileLabels(not.Operand)),
        DynamicLabel dynamic => new DynamicLabelTest(Compile(dynamic.Expression), dynamic.Any),
        _ => throw new InvalidOperationException($"No test for a {label.GetType().Name}."),
    };

    private Evaluator CompileList(ListLiteral literal)
    {
        var items = CompileAll(literal.Items);
        var evaluator = new ListLiteralEvaluator(items);
        return Array.TrueForAll(items, item => item is ConstantEvaluator) ? ConstantFolding.Fold(evaluator) : evaluator;
    }

    private Evaluator CompileMap(MapLiteral literal)
    {
        var (names, values) = LastOfEachKey(literal.Entries.Select(entry => (entry.Key, Compile(entry.Value))));
        var evaluator = new MapLiteralEvaluator(new MapShape(names), values);
        return Array.TrueForAll(values, value => value is ConstantEvaluator) ? ConstantFolding.Fold(evaluator) : evaluator;
    }

    private Evaluator CompileMapProjection(MapProjection projection)
    {
        var target = Compile(projection.Target);
        var items = projection.Items.Select(CompileItem).ToArray();
        if (items.Any(item => item.Key is null))
        {
            return new AllPropertiesProjectionEvaluator(target, [.. items.Select(item => (item.Key is null ? null : new LazyToken(item.Key), item.Value))]);
        }

        var (names, values) = LastOfEachKey(items.Select(item => (item.Key!, item.Value)));
        return new MapProjectionEvaluator(target, new MapShape(names), values, [.. names.Select(name => new LazyToken(name))]);
    }

    // The key is null for .*, the evaluator for .key, which is read from the target.
    private (string? Key, Evaluator? Value) CompileItem(MapProjectionItem item) => item switch
    {
        PropertySelector selector => (selector.Key, null),
        LiteralEntry entry => (entry.Key, Compile(entry.Value)),
        VariableSelector selector => (selector.Variable, new VariableEvaluator(slots.Of(selector.Variable))),
        AllPropertiesSelector => (null, null),
        _ => throw new InvalidOperationException($"No evaluator for a {item.GetType().Name}."),
    };

    private Evaluator CompileCase(CaseExpression expression)
    {
        if (expression.Subject is null)
        {
            return CompileAlternatives(expression, condition => Compile(condition));
        }

        var subject = Compile(expression.Subject);
        var operand = new CaseOperandEvaluator();
        _caseOperands.Push(operand);
        var alternatives = CompileAlternatives(
            expression,
            condition => BeginsWithCaseOperand(condition) ? Compile(condition) : new EqualityEvaluator(operand, Compile(condition), negated: false));
        _caseOperands.Pop();
        return new CaseSubjectEvaluator(subject, operand, alternatives);
    }

    private CaseEvaluator CompileAlternatives(CaseExpression expression, Func<Expression, Evaluator> condition) => new(
        [.. expression.Alternatives.Select(alternative => (alternative.Conditions.Select(condition).ToArray(), Compile(alternative.Result)))],
        expression.Default is null ? null : Compile(expression.Default));

    private static bool BeginsWithCaseOperand(Expression expression) => expression switch
    {
        CaseOperand => true,
        BinaryOperation operation => BeginsWithCaseOperand(operation.Left),
        ComparisonChain chain => BeginsWithCaseOperand(chain.First),
        NullPredicate predicate => BeginsWithCaseOperand(predicate.Operand),
        TypePredicate predicate => BeginsWithCaseOperand(predicate.Operand),
        NormalizedPredicate predicate => BeginsWithCaseOperand(predicate.Operand),
        LabelPredicate predicate => BeginsWithCaseOperand(predicate.Operand),
        UnaryOperation { Operator: UnaryOperator.Not } operation => BeginsWithCaseOperand(operation.Operand),
        _ => false,
    };

    private Evaluator[] CompileAll(SyntaxList<Expression> expressions)
    {
        var evaluators = new Evaluator[expressions.Count];
        for (var i = 0; i < evaluators.Length; i++)
        {
            evaluators[i] = Compile(expressions[i]);
        }

        return evaluators;
    }

    private static (string[] Names, T[] Values) LastOfEachKey<T>(IEnumerable<(string Key, T Value)> entries)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new List<string>();
        var values = new List<T>();
        foreach (var (key, value) in entries)
        {
            if (places.TryAdd(key, names.Count))
            {
                names.Add(key);
                values.Add(value);
            }
            else
            {
                values[places[key]] = value;
            }
        }

        return ([.. names], [.. values]);
    }

    private static NormalizationForm Form(string? name) => name?.ToUpperInvariant() switch
    {
        "NFD" => NormalizationForm.FormD,
        "NFKC" => NormalizationForm.FormKC,
        "NFKD" => NormalizationForm.FormKD,
        _ => NormalizationForm.FormC,
    };

    private static Evaluator Fold(Evaluator operand, Func<Evaluator, Evaluator> make) =>
        operand is ConstantEvaluator ? ConstantFolding.Fold(make(operand)) : make(operand);
}
