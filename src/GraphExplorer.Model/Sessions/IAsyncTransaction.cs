namespace GraphExplorer.Model;

/// <summary>An explicit transaction; disposing it without a commit rolls it back.</summary>
public interface IAsyncTransaction : IAsyncQueryRunner, IAsyncDisposable
{
    /// <summary>Whether it can still run statements.</summary>
    bool IsOpen { get; }

    /// <summary>
    /// Makes its changes durable and visible. Throws <see cref="GraphException"/> when that fails; then nothing was changed, unless the code
    /// is <see cref="StatusCodes.CommitInDoubt"/>.
    /// </summary>
    Task CommitAsync(CancellationToken cancellationToken = default);

    /// <summary>Forgets its changes.</summary>
    Task RollbackAsync(CancellationToken cancellationToken = default);
}
