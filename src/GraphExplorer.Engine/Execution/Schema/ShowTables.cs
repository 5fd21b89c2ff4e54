using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>Finds the table of a SHOW command.</summary>
internal static class ShowTables
{
    /// <summary>The table. Throws GraphException (UnsupportedOperationError) for kinds that are not here.</summary>
    internal static ShowTable Create(ShowCommand command, PlanCompilerOptions options, Evaluator[] arguments) => command.Kind switch
    {
        ShowKind.Indexes => new IndexTable(command.Filter),
        ShowKind.Constraints => new ConstraintTable(command.Filter),
        ShowKind.Procedures => new ProcedureTable(options.Procedures),
        ShowKind.Functions => new FunctionTable(options.Functions, command.Filter),
        ShowKind.Databases => new DatabaseTable(includeSystem: true, arguments),
        ShowKind.DefaultDatabase or ShowKind.HomeDatabase => new DatabaseTable(includeSystem: false, arguments),
        ShowKind.CurrentUser => new CurrentUserTable(),
        ShowKind.Transactions => new TransactionTable(options.Transactions, arguments),
        ShowKind.Settings => new SettingTable(options.Settings, arguments),
        _ => new EmptyTable(command.Kind),
    };
}
