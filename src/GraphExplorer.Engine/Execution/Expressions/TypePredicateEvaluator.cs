using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>IS [NOT] :: TYPE: never null.</summary>
internal sealed class TypePredicateEvaluator(Evaluator operand, CypherType type, bool negated) : Evaluator
{
    internal override GraphValue Evaluate(ExecutionState state) => GraphValue.FromBoolean(IsTrue(state));

    internal override bool IsTrue(ExecutionState state) => TypeMembership.Includes(type, operand.Evaluate(state)) != negated;
}
