using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Execution;

/// <summary>Compiles expressions to evaluators over the frame.</summary>
internal interface IExpressionCompiler
{
    /// <summary>Compiles an expression without aggregating calls.</summary>
    Evaluator Compile(Expression expression);

    /// <summary>Compiles an expression whose outermost call is one aggregating function (count(*) included).</summary>
    CompiledAggregate CompileAggregate(Expression expression);
}
