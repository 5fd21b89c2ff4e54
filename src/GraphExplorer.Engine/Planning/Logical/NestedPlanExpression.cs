using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>
/// A subquery inside an expression (EXISTS, COUNT, COLLECT, a pattern predicate or comprehension), already planned. It runs once for each
/// evaluation and sees the variables of the row it is evaluated on.
/// </summary>
/// <param name="Kind">What its value is.</param>
/// <param name="Plan">The plan; its leaf is an <see cref="Argument"/> or a scan.</param>
/// <param name="ResultVariable">For <see cref="NestedPlanKind.Collect"/> and <see cref="NestedPlanKind.Single"/> the variable whose values are collected, or whose value it is.</param>
internal sealed record NestedPlanExpression(NestedPlanKind Kind, LogicalPlan Plan, string? ResultVariable) : Expression;
