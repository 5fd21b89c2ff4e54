using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Planning.Finishing;

/// <summary>What a plan does to the graph.</summary>
internal static class PlanEffects
{
    /// <summary>Whether one operator writes data.</summary>
    internal static bool Writes(LogicalPlan plan) => plan is CreatePattern or Merge or SetProperties or RemoveItems or Delete;

    /// <summary>Whether any operator of a plan writes data.</summary>
    internal static bool AnyWrites(LogicalPlan plan) => PlanTree.Operators(plan).Any(Writes);

    /// <summary>Whether a plan asks about the database system and not about the graph.</summary>
    internal static bool AsksSystem(LogicalPlan plan, Func<string, bool> isSystemProcedure) => PlanTree.Operators(plan).Any(node => node switch
    {
        SchemaOperation { Command: ShowCommand show } => show.Kind is ShowKind.Databases or ShowKind.DefaultDatabase or ShowKind.HomeDatabase
            or ShowKind.Users or ShowKind.CurrentUser or ShowKind.Roles or ShowKind.Privileges or ShowKind.Aliases or ShowKind.Servers,
        ProcedureCall call => isSystemProcedure(call.Name),
        _ => false,
    });

    /// <summary>The kind of a statement with this plan.</summary>
    internal static QueryType QueryTypeOf(LogicalPlan plan) =>
        PlanTree.Operators(plan).Any(node => node is SchemaOperation { Command: not (ShowCommand or TerminateTransactions) }) ? QueryType.SchemaWrite
        : !AnyWrites(plan) ? QueryType.ReadOnly
        : plan is EmptyResult ? QueryType.WriteOnly
        : QueryType.ReadWrite;
}
