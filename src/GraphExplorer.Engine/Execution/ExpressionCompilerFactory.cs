namespace GraphExplorer.Engine.Execution;

/// <summary>Makes the expression compiler of one operator tree.</summary>
/// <param name="slots">The places of the variables.</param>
/// <param name="parameters">The places of the parameters.</param>
/// <param name="nestedPlans">Makes the evaluators of subqueries in expressions.</param>
internal delegate IExpressionCompiler ExpressionCompilerFactory(SlotTable slots, ParameterTable parameters, INestedPlanCompiler nestedPlans);
