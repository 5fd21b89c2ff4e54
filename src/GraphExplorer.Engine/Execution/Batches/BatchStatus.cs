using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Batches;

/// <summary>The map that REPORT STATUS gives each row of a batch (Cypher manual 5, "CALL subqueries in transactions", status report).</summary>
internal static class BatchStatus
{
    private static readonly MapShape Shape = new("started", "committed", "transactionId", "errorMessage");

    /// <summary>A batch that came after the one that broke off.</summary>
    internal static GraphValue NotStarted { get; } = Of(false, false, GraphValue.Null, GraphValue.Null);

    /// <summary>A batch that was committed.</summary>
    internal static GraphValue Committed(string id) => Of(true, true, id, GraphValue.Null);

    /// <summary>A batch that failed.</summary>
    internal static GraphValue Failed(string? id, string message) => Of(id is not null, false, id is null ? GraphValue.Null : id, message);

    private static GraphValue Of(bool started, bool committed, GraphValue id, GraphValue message) =>
        GraphValue.FromMap(new MapValue(Shape, [started, committed, id, message]));
}
