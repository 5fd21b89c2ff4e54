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
            ShowCommand show => CreateShow(
                source, show, ShowTables.Create(show, builder.Options, builder.Compile(show.Arguments)), ShowColumns.All(show.Kind), operation.Yield, builder),
            TerminateTransactions terminate => CreateShow(
                source, terminate, new TerminationTable(builder.Options.Transactions, builder.Compile(terminate.Ids)), ShowColumns.Terminated, operation.Yield, builder),
            _ => throw new InvalidOperationException($"Command {operation.Command.GetType().Name} is not known."),
        };
    }

    private static Evaluator? Optional(Expression? expression, OperatorBuilder builder) => expression is null ? null : builder.Compile(expression);

    private static ShowOperator CreateShow(
        Operator source,
        SchemaCommand command,
        ShowTable table,
        IReadOnlyList<string> columns,
        IReadOnlyList<YieldedColumn> yield,
        OperatorBuilder builder)
    {
        return new ShowOperator(
            source,
            table,
            [.. yield.Select(column => IndexOf(columns, column.Column, command))],
            [.. yield.Select(column => builder.Slot(column.Variable))]);
    }

    private static int IndexOf(IReadOnlyList<string> columns, string column, SchemaCommand command)
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
            command.Position,
            $"The columns are {string.Join(", ", columns)}.");
    }
}
