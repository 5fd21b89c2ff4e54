using GraphExplorer.Engine.Execution;
using GraphExplorer.Engine.Execution.Transactions;
using GraphExplorer.Engine.Functions;
using GraphExplorer.Engine.Procedures;
using GraphExplorer.Engine.Procedures.BuiltIn;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Sessions;

/// <summary>The driver whose database is in this process: our own Cypher engine over the copy-on-write store.</summary>
public sealed class EmbeddedDriver : IDriver
{
    private EmbeddedDriver(GraphStore store, EmbeddedDriverOptions options, FunctionRegistry functions, ProcedureRegistry procedures)
    {
        Store = store;
        Options = options;
        var settings = EngineSettings.Of(options);
        var all = procedures.Replacing(new ListConfigProcedure(settings));
        Statements = new StatementCache(new PlanCompilerOptions(functions, all, options.ImportFolder, Transactions) { Settings = settings, Planner = options.Planner, ColumnarThreshold = options.ColumnarThreshold, Parallelism = options.Parallelism, ParallelThreshold = options.ParallelThreshold }, options);
        Memory = new MemoryPool(options.TotalQueryMemory);
    }

    /// <summary>The name of the one database.</summary>
    public const string DatabaseName = "neo4j";

    /// <summary>The name by which administration commands are addressed.</summary>
    private const string SystemDatabaseName = "system";

    /// <summary>The graph itself, for bulk load and inspection; all else goes through sessions.</summary>
    public GraphStore Store { get; }

    internal EmbeddedDriverOptions Options { get; }

    internal StatementCache Statements { get; }

    /// <summary>What all running statements keep together.</summary>
    internal MemoryPool Memory { get; }

    /// <summary>What runs now.</summary>
    internal RunningTransactions Transactions { get; } = new();

    /// <summary>
    /// Opens the database of a file, or an empty one that lives as long as the driver. Throws <see cref="GraphException"/> as
    /// <see cref="GraphStore.Open"/> does.
    /// </summary>
    /// <param name="options">How statements run; null for the defaults.</param>
    /// <param name="functions">The functions that statements may call; null for the built-in ones.</param>
    /// <param name="procedures">The procedures that CALL finds; null for the built-in ones.</param>
    /// <param name="cancellationToken">Ends the reading of a file early.</param>
    public static EmbeddedDriver Open(
        EmbeddedDriverOptions? options = null,
        FunctionRegistry? functions = null,
        ProcedureRegistry? procedures = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new EmbeddedDriverOptions();
        var limits = new GraphStoreOptions { WriterTimeout = options.WriterTimeout };
        var store = options.DataFile is { } path
            ? GraphStore.Open(new GraphFileOptions { Path = path, CreateIfMissing = options.CreateDataFile }, limits, options.LoadProgress, cancellationToken)
            : GraphStore.InMemory(limits);
        return new EmbeddedDriver(store, options, functions ?? FunctionRegistry.BuiltIn, procedures ?? ProcedureRegistry.BuiltIn);
    }

    /// <summary>A driver over the same graph that runs statements otherwise; the graph is closed with this one.</summary>
    internal EmbeddedDriver Beside(EmbeddedDriverOptions options) => new(Store, options, FunctionRegistry.BuiltIn, ProcedureRegistry.BuiltIn);

    /// <inheritdoc/>
    public IAsyncSession AsyncSession() => AsyncSession(SessionConfig.Default);

    /// <inheritdoc/>
    public IAsyncSession AsyncSession(SessionConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        if (config.Database is null || string.Equals(config.Database, DatabaseName, StringComparison.OrdinalIgnoreCase))
        {
            return new EmbeddedSession(this, config);
        }

        // Tools list the databases and users there; nothing of its own is kept in it.
        return string.Equals(config.Database, SystemDatabaseName, StringComparison.OrdinalIgnoreCase)
            ? new EmbeddedSession(this, config with { DefaultAccessMode = AccessMode.Read })
            : throw new GraphException(
                StatusCodes.DatabaseNotFound,
                $"Database does not exist. Database name: '{config.Database}'.",
                hint: $"The embedded database is called '{DatabaseName}'.");
    }

    /// <inheritdoc/>
    public Task VerifyConnectivityAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IServerInfo> GetServerInfoAsync(CancellationToken cancellationToken = default) => Task.FromResult<IServerInfo>(EmbeddedServerInfo.Instance);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
