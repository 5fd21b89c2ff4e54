namespace GraphExplorer.Model;

/// <summary>What is known of a statement once it ran.</summary>
public interface IResultSummary
{
    /// <summary>The statement.</summary>
    Query Query { get; }

    /// <summary>What it does.</summary>
    QueryType QueryType { get; }

    /// <summary>What it changed.</summary>
    ICounters Counters { get; }

    /// <summary>The plan, after EXPLAIN or PROFILE.</summary>
    IPlan? Plan { get; }

    /// <summary>The plan with its figures, after PROFILE.</summary>
    IProfiledPlan? Profile { get; }

    /// <summary>Notes to the user.</summary>
    IReadOnlyList<INotification> Notifications { get; }

    /// <summary>From the request to the first record.</summary>
    TimeSpan ResultAvailableAfter { get; }

    /// <summary>From the first record to the last.</summary>
    TimeSpan ResultConsumedAfter { get; }

    /// <summary>What answered.</summary>
    IServerInfo Server { get; }

    /// <summary>The database's name.</summary>
    string Database { get; }
}
