namespace GraphExplorer.Model;

/// <inheritdoc cref="INotification"/>
/// <param name="Code">The status code.</param>
/// <param name="Title">The short text.</param>
/// <param name="Description">The long text.</param>
/// <param name="Severity">WARNING or INFORMATION.</param>
/// <param name="Category">What it is about, such as PERFORMANCE.</param>
/// <param name="Position">The place in the query.</param>
public sealed record Notification(string Code, string Title, string Description, string Severity, string Category, SourcePosition? Position) : INotification;
