namespace GraphExplorer.Model;

/// <summary>What runs statements: a session by itself (auto-commit) or a transaction.</summary>
public interface IAsyncQueryRunner
{
    /// <summary>Runs a statement without parameters.</summary>
    Task<IResultCursor> RunAsync(string query, CancellationToken cancellationToken = default) =>
        RunAsync(new Query(query), cancellationToken);

    /// <summary>Runs a statement with parameters.</summary>
    Task<IResultCursor> RunAsync(string query, MapValue parameters, CancellationToken cancellationToken = default) =>
        RunAsync(new Query(query, parameters), cancellationToken);

    /// <summary>Runs a statement. Throws <see cref="GraphException"/>; so does reading its cursor.</summary>
    Task<IResultCursor> RunAsync(Query query, CancellationToken cancellationToken = default);
}
