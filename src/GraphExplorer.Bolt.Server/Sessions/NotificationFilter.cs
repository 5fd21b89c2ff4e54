using GraphExplorer.Bolt.Messages;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Server.Sessions;

/// <summary>Which notifications a client wants: said in HELLO for the connection, and in RUN or BEGIN for one transaction (5.2).</summary>
/// <param name="LeastSeverity"><c>OFF</c>, <c>WARNING</c>, <c>INFORMATION</c>; null: all.</param>
/// <param name="Unwanted">The categories that are not wanted.</param>
internal sealed record NotificationFilter(string? LeastSeverity, IReadOnlyList<string>? Unwanted)
{
    internal static NotificationFilter All { get; } = new(null, null);

    /// <summary>The filter of a transaction: what it says itself, else what the connection has said.</summary>
    internal NotificationFilter With(TransactionSettings settings) => settings.LeastSeverity is null && settings.UnwantedCategories is null
        ? this
        : new NotificationFilter(settings.LeastSeverity ?? LeastSeverity, settings.UnwantedCategories ?? Unwanted);

    internal bool Admits(INotification notification) =>
        !string.Equals(LeastSeverity, "OFF", StringComparison.OrdinalIgnoreCase)
        && !(string.Equals(LeastSeverity, "WARNING", StringComparison.OrdinalIgnoreCase) && notification.Severity != "WARNING")
        && Unwanted?.Contains(notification.Category, StringComparer.OrdinalIgnoreCase) is not true;
}
