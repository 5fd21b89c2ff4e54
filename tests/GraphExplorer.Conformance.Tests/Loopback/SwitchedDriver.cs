using GraphExplorer.Model;

namespace GraphExplorer.Conformance.Tests.Loopback;

/// <summary>Stands for one embedded database after the other, so that one server serves those of all cases.</summary>
internal sealed class SwitchedDriver : IDriver
{
    internal IDriver? Current { get; set; }

    private IDriver Target => Current ?? throw new InvalidOperationException("No case runs.");

    public IAsyncSession AsyncSession() => Target.AsyncSession();

    public IAsyncSession AsyncSession(SessionConfig config) => Target.AsyncSession(config);

    public Task VerifyConnectivityAsync(CancellationToken cancellationToken = default) => Target.VerifyConnectivityAsync(cancellationToken);

    public Task<IServerInfo> GetServerInfoAsync(CancellationToken cancellationToken = default) => Target.GetServerInfoAsync(cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
