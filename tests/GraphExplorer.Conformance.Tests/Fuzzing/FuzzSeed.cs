namespace GraphExplorer.Conformance.Tests.Fuzzing;

/// <summary>A statement that is known to be well formed, with what makes its graph: what mutations begin with.</summary>
internal sealed record FuzzSeed(IReadOnlyList<string> Setup, string Query);
