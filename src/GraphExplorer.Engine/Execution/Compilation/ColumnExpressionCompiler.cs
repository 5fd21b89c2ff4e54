using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution.Columnar;
using GraphExplorer.Engine.Execution.Columnar.Expressions;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Execution.Compilation;

/// <summary>Compiles expressions over batches. What has no evaluator over columns is evaluated row by row in the frame.</summary>
internal sealed class ColumnExpressionCompiler(OperatorBuilder builder)
{
    /// <summary>The slots of the variables that an expression reads.</summary>
    internal int[] SlotsOf(Expression expression) => builder.Slots(VariableNames.Of(expression));

    /// <summary>Compiles an expression over the batches of a source.</summary>
    internal ColumnExpression Compile(Expression expression, ColumnBatch batch) =>
        expression is Variable variable && batch.Find(builder.Slot(variable.Name)) is { } column
            ? new ColumnVariable(column)
            : new EvaluatedExpression(builder.Compile(expression), new FrameLoader(SlotsOf(expression), batch));

    /// <summary>Compiles predicates of which all must be true, in the order in which they are to be tested.</summary>
    internal ColumnPredicate[] CompilePredicates(IReadOnlyList<Expression> predicates, ColumnBatch batch) =>
        [.. predicates.Select(predicate => new EvaluatedPredicate(builder.Compile(predicate), new FrameLoader(SlotsOf(predicate), batch)))];
}
