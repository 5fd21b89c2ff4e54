using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution.Compilation;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>Builds the operators of schema commands.</summary>
internal static class SchemaOperatorFactory
{
    /// <summary>The operator. Throws <see cref="GraphException"/> (UnsupportedOperationError) for commands of parts that are not here.</summary>
    internal static Operator Create(SchemaOperation operation, OperatorBuilder builder)
    {
        var source = builder.Build(operation.Source);
        return operation.Command switch
        {
            CreateIndex create => new SchemaChangeOperator(source, new IndexCreation(create, Optional(create.Name, builder), Optional(create.Options, builder))),
            DropIndex drop => new SchemaChangeOperator(source, new IndexDrop(builder.Compile(drop.Name), drop.IfExists)),
            CreateConstraint create => new SchemaChangeOperator(source, new ConstraintCreation(create, Optional(create.Name, builder), Optional(create.Options, builder))),
            DropConstraint drop => new SchemaChangeOperator(source, new ConstraintDrop(builder.Compile(drop.Name), drop.IfExists)),
            ShowCommand show => CreateShow(source, show, operation.Yield, builder),
            _ => throw new GraphException(StatusCodes.NotSupported, "TERMINATE TRANSACTIONS is not supported.", operation.Command.Position),
        };
    }

    private static Evaluator? Optional(Expression? expression, OperatorBuilder builder) => expression is null ? null : builder.Compile(expression);

    private static ShowOperator CreateShow(Operator source, ShowCommand show, IReadOnlyList<YieldedColumn> yield, OperatorBuilder builder)
    {
        var table = ShowTables.Create(show, builder.Options, builder.Compile(show.Arguments));
        var columns = ShowColumns.All(show.Kind);
        return new ShowOperator(
            source,
            table,
            [.. yield.Select(column => IndexOf(columns, column.Column, show))],
            [.. yield.Select(column => builder.Slot(column.Variable))]);
    }

    private static int IndexOf(IReadOnlyList<string> columns, string column, ShowCommand show)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (string.Equals(columns[i], column, StringComparison.Ordinal))
            {
                return i;
            }
        }

        throw new GraphException(
            StatusCodes.SyntaxError,
            $"Trying to YIELD non-existing column: `{column}`",
            show.Position,
            $"The columns are {string.Join(", ", columns)}.");
    }
}
