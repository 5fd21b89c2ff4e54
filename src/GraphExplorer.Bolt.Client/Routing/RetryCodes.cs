using GraphExplorer.Bolt.Client.Connections;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Routing;

/// <summary>The status codes on which a client acts: those that tell of the cluster and those that another try may mend.</summary>
internal static class RetryCodes
{
    internal const string AuthorizationExpired = "Neo.ClientError.Security.AuthorizationExpired";

    private const string NotALeader = "Neo.ClientError.Cluster.NotALeader";
    private const string ReadOnlyDatabase = "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase";
    private const string Terminated = "Neo.TransientError.Transaction.Terminated";
    private const string LockClientStopped = "Neo.TransientError.Transaction.LockClientStopped";

    /// <summary>Whether the server was believed to write and does not.</summary>
    internal static bool IsNoWriter(GraphException error) => error.Code is NotALeader or ReadOnlyDatabase;

    /// <summary>
    /// Whether the same transaction may succeed when it is tried again. What was ended on purpose is called transient too, and is not tried
    /// again; nor is what needs more memory than it may have.
    /// </summary>
    internal static bool IsRetriable(GraphException error) =>
        (error.IsRetriable && error.Code is not (Terminated or LockClientStopped or StatusCodes.MemoryLimit) && !ConnectionErrors.IsLasting(error))
        || error.Code == AuthorizationExpired
        || IsNoWriter(error);

    /// <summary>Whether asking another server for routes cannot help: the request itself is wrong.</summary>
    internal static bool IsFatalForRouting(GraphException error) => error.Classification == "ClientError" && !IsRetriable(error)
        && error.Code != "Neo.ClientError.Procedure.ProcedureNotFound";
}
