namespace GraphExplorer.Benchmarks.Events;

/// <summary>A kind of events.</summary>
/// <param name="Label">What CAMEO calls it.</param>
/// <param name="Code">Its CAMEO code.</param>
/// <param name="Type">The type of its relationships.</param>
internal sealed record EventKind(string Label, string Code, string Type);
