namespace GraphExplorer.Bolt.Client;

/// <summary>Which notifications a server is to send (Bolt 5.2 and later; older servers send all).</summary>
/// <param name="MinimumSeverity">The least severity: <c>WARNING</c>, <c>INFORMATION</c>, or <c>OFF</c> for none at all; null for the server's own.</param>
/// <param name="DisabledCategories">The kinds that are not wanted, such as <c>HINT</c>, <c>DEPRECATION</c>, <c>PERFORMANCE</c>; null for the server's own.</param>
public sealed record NotificationFilter(string? MinimumSeverity = null, IReadOnlyList<string>? DisabledCategories = null);
