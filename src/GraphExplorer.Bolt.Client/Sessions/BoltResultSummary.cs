using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Sessions;

/// <summary>What a server said of a statement at its end.</summary>
internal sealed class BoltResultSummary(Query query, MapValue metadata, TimeSpan availableAfter, IServerInfo server) : IResultSummary
{
    private IPlan? _plan;
    private ICounters? _counters;
    private IReadOnlyList<INotification>? _notifications;

    public Query Query => query;

    public QueryType QueryType => metadata.GetOrNull("type") is { IsString: true } type
        ? type.AsString() switch
        {
            "rw" => QueryType.ReadWrite,
            "w" => QueryType.WriteOnly,
            "s" => QueryType.SchemaWrite,
            _ => QueryType.ReadOnly,
        }
        : QueryType.ReadOnly;

    public ICounters Counters => _counters ??= SummaryReader.ReadCounters(metadata.GetOrNull("stats"));

    public IPlan? Plan => _plan ??= Profile ?? SummaryReader.ReadPlan(metadata.GetOrNull("plan"), isProfiled: false);

    public IProfiledPlan? Profile { get; } = SummaryReader.ReadPlan(metadata.GetOrNull("profile"), isProfiled: true) as IProfiledPlan;

    public IReadOnlyList<INotification> Notifications => _notifications ??= SummaryReader.ReadNotifications(metadata);

    public TimeSpan ResultAvailableAfter => availableAfter;

    public TimeSpan ResultConsumedAfter => RunResponse.Milliseconds(metadata.GetOrNull("t_last"));

    public IServerInfo Server => server;

    public string Database => metadata.GetOrNull("db") is { IsString: true } database ? database.AsString() : string.Empty;
}
