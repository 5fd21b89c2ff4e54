using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>The columns of SHOW (Cypher manual 5, "Listing indexes", "Listing constraints" and so on).</summary>
internal static class ShowColumns
{
    private static readonly ColumnSet Indexes = new(
        ["id", "name", "state", "populationPercent", "type", "entityType", "labelsOrTypes", "properties", "indexProvider", "owningConstraint", "lastRead", "readCount"],
        ["trackedSince", "options", "failureMessage", "createStatement"]);

    private static readonly ColumnSet Constraints = new(
        ["id", "name", "type", "entityType", "labelsOrTypes", "properties", "ownedIndex", "propertyType"],
        ["options", "createStatement"]);

    private static readonly ColumnSet Procedures = new(
        ["name", "description", "mode", "worksOnSystem"],
        ["signature", "argumentDescription", "returnDescription", "admin", "rolesExecution", "rolesBoostedExecution", "isDeprecated", "option"]);

    private static readonly ColumnSet Functions = new(
        ["name", "category", "description"],
        ["signature", "isBuiltIn", "argumentDescription", "returnDescription", "aggregating", "rolesExecution", "rolesBoostedExecution", "isDeprecated"]);

    private static readonly ColumnSet Databases = new(
        ["name", "type", "aliases", "access", "address", "role", "writer", "requestedStatus", "currentStatus", "statusMessage", "default", "home", "constituents"],
        [
            "databaseID", "serverID", "requestedPrimariesCount", "requestedSecondariesCount", "currentPrimariesCount", "currentSecondariesCount",
            "creationTime", "lastStartTime", "lastStopTime", "store", "lastCommittedTxn", "replicationLag",
        ]);

    private static readonly ColumnSet Transactions = ColumnSet.InOrder(
        ["database", "transactionId", "currentQueryId", "connectionId", "clientAddress", "username", "currentQuery", "startTime", "status", "elapsedTime"],
        [
            "database", "transactionId", "currentQueryId", "outerTransactionId", "connectionId", "clientAddress", "username", "metaData", "currentQuery",
            "parameters", "planner", "runtime", "indexes", "startTime", "currentQueryStartTime", "protocol", "requestUri", "status", "currentQueryStatus",
            "statusDetails", "resourceInformation", "activeLockCount", "currentQueryActiveLockCount", "cpuTime", "waitTime", "idleTime", "elapsedTime",
            "currentQueryCpuTime", "currentQueryWaitTime", "currentQueryIdleTime", "currentQueryElapsedTime", "currentQueryAllocatedBytes",
            "allocatedDirectBytes", "estimatedUsedHeapMemory", "pageHits", "pageFaults", "currentQueryPageHits", "currentQueryPageFaults",
            "initializationStackTrace",
        ]);

    private static readonly ColumnSet Settings = new(
        ["name", "value", "isDynamic", "defaultValue", "description"],
        ["startupValue", "isExplicitlySet", "validValues", "isDeprecated"]);

    private static readonly ColumnSet CurrentUser = new(["user", "roles", "passwordChangeRequired", "suspended", "home"], []);

    /// <summary>The columns of TERMINATE TRANSACTIONS.</summary>
    internal static IReadOnlyList<string> Terminated { get; } = ["transactionId", "username", "message"];

    /// <summary>The columns without YIELD.</summary>
    internal static IReadOnlyList<string> Default(ShowKind kind) => Of(kind).Brief;

    /// <summary>All columns.</summary>
    internal static IReadOnlyList<string> All(ShowKind kind) => Of(kind).Full;

    private static ColumnSet Of(ShowKind kind) => kind switch
    {
        ShowKind.Indexes => Indexes,
        ShowKind.Constraints => Constraints,
        ShowKind.Procedures => Procedures,
        ShowKind.Functions => Functions,
        ShowKind.Databases or ShowKind.DefaultDatabase or ShowKind.HomeDatabase => Databases,
        ShowKind.Transactions => Transactions,
        ShowKind.Settings => Settings,
        ShowKind.CurrentUser => CurrentUser,
        _ => throw new GraphException(StatusCodes.NotSupported, $"SHOW {kind.ToString().ToUpperInvariant()} is not supported: there are no users and roles here, and one database."),
    };

    /// <summary>Columns of one kind.</summary>
    private sealed class ColumnSet(string[] brief, string[] more)
    {
        internal string[] Brief { get; } = brief;

        internal string[] Full { get; private init; } = [.. brief, .. more];

        /// <summary>Columns whose brief ones stand between the others.</summary>
        internal static ColumnSet InOrder(string[] brief, string[] full) => new(brief, []) { Full = full };
    }
}
