using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution.Columnar;
using GraphExplorer.Engine.Execution.Columnar.Expressions;
using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Execution.Compilation;

/// <summary>Compiles expressions over batches. What has no evaluator over columns is evaluated row by row in the frame.</summary>
internal sealed class ColumnExpressionCompiler(OperatorBuilder builder)
{
    /// <summary>The slots of the variables that an expression reads.</summary>
    internal int[] SlotsOf(Expression expression) => builder.Slots(VariableNames.Of(expression));

    /// <summary>Compiles an expression over the batches of a source.</summary>
    internal ColumnExpression Compile(Expression expression, ColumnBatch batch)
    {
        if (expression is Variable variable && batch.Find(builder.Slot(variable.Name)) is { } column)
        {
            return new ColumnVariable(column);
        }

        if (EntityReadRewriter.TryRead(expression, builder, batch) is { } read)
        {
            return new EntityReadExpression(read);
        }

        var (rewritten, loader) = Rewrite(expression, batch);
        return new EvaluatedExpression(builder.Compile(rewritten), loader);
    }

    /// <summary>Compiles predicates of which all must be true, in the order in which they are to be tested.</summary>
    internal ColumnPredicate[] CompilePredicates(IReadOnlyList<Expression> predicates, ColumnBatch batch)
    {
        var properties = new PropertyPredicateCompiler(builder, batch);
        var compiled = new List<ColumnPredicate>();
        var bounds = new List<PropertyBounds>();
        foreach (var predicate in predicates)
        {
            // Comparisons that cannot fail are tested before all that can, those of one property together.
            if (properties.TryCompare(predicate) is { } compared)
            {
                if (!compared.IsSafe || compiled.Exists(earlier => earlier.MayFail))
                {
                    compiled.Add(properties.Compile(compared));
                }
                else if (bounds.FindIndex(compared.IsOfSame) is var known and >= 0)
                {
                    bounds[known] = bounds[known].And(compared);
                }
                else
                {
                    bounds.Add(compared);
                }
            }
            else
            {
                compiled.Add(properties.TryCompile(predicate) ?? CompilePredicate(predicate, batch));
            }
        }

        compiled.InsertRange(0, bounds.Select(properties.Compile));

        // The cheapest first; but one that may fail sees the rows that it would see in the order of the text.
        var failing = compiled.FindIndex(predicate => predicate.MayFail);
        var free = failing < 0 ? compiled.Count : failing;
        return [.. compiled.Take(free).OrderBy(predicate => predicate.Cost), .. compiled.Skip(free)];
    }

    private ColumnPredicate CompilePredicate(Expression predicate, ColumnBatch batch)
    {
        switch (predicate)
        {
            case BinaryOperation { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual, Left: Variable left, Right: Variable right } comparison
                when Entities(left, batch) is { } one && Entities(right, batch) is { } other && one.Kind == other.Kind:
                return new SameEntityPredicate(one, other, comparison.Operator == BinaryOperator.NotEqual);
            case LabelPredicate { Operand: Variable node, Label: LabelName label } when Entities(node, batch) is { Kind: ColumnKind.Node } nodes:
                return new NodeLabelPredicate(nodes, new LazyToken(label.Name));
            default:
                var (rewritten, loader) = Rewrite(predicate, batch);
                return new EvaluatedPredicate(builder.Compile(rewritten), loader);
        }
    }

    private Column? Entities(Variable variable, ColumnBatch batch) => batch.Find(builder.Slot(variable.Name)) is { Kind: not ColumnKind.Value } column ? column : null;

    private (Expression Rewritten, FrameLoader Loader) Rewrite(Expression expression, ColumnBatch batch)
    {
        var rewriter = new EntityReadRewriter(builder, batch);
        var rewritten = rewriter.Rewrite(expression);
        return (rewritten, new FrameLoader(SlotsOf(rewritten), rewriter.Reads, batch));
    }
}
