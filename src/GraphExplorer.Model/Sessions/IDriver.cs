namespace GraphExplorer.Model;

/// <summary>
/// The way to a graph database, embedded or a server; safe for concurrent use, made once a process. The names are those of the
/// official driver for .NET (Neo4j.Driver 5), with a cancellation token on every call and values as <see cref="GraphValue"/>.
/// </summary>
public interface IDriver : IAsyncDisposable
{
    /// <summary>Opens a session with write access to the default database.</summary>
    IAsyncSession AsyncSession();

    /// <summary>Opens a session.</summary>
    IAsyncSession AsyncSession(SessionConfig config);

    /// <summary>Answers when the database does; throws <see cref="GraphException"/> when it cannot be reached.</summary>
    Task VerifyConnectivityAsync(CancellationToken cancellationToken = default);

    /// <summary>What the database calls itself.</summary>
    Task<IServerInfo> GetServerInfoAsync(CancellationToken cancellationToken = default);
}
