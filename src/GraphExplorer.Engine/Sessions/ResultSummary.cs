using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Sessions;

/// <summary>What is known of a statement that the embedded database ran.</summary>
internal sealed class ResultSummary(StatementExecution execution, TimeSpan available, TimeSpan consumed) : IResultSummary
{
    private readonly CompiledStatement _statement = execution.Statement;
    private IReadOnlyList<INotification>? _notifications;

    public Model.Query Query => execution.Query;

    public QueryType QueryType => _statement.QueryType;

    public ICounters Counters => execution.Counters;

    public IPlan? Plan => _statement.Mode switch
    {
        StatementMode.Explain => _statement.Describe(null),
        StatementMode.Profile => execution.Profile,
        _ => null,
    };

    public IProfiledPlan? Profile => execution.Profile as IProfiledPlan;

    public IReadOnlyList<INotification> Notifications => _notifications ??= _statement.NotificationsFor(execution.Store);

    public TimeSpan ResultAvailableAfter => available;

    public TimeSpan ResultConsumedAfter => consumed;

    public IServerInfo Server => EmbeddedServerInfo.Instance;

    public string Database => EmbeddedDriver.DatabaseName;
}
