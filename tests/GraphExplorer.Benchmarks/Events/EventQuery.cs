using GraphExplorer.Model;

namespace GraphExplorer.Benchmarks.Events;

/// <summary>One measured query.</summary>
internal sealed record EventQuery(int Row, string Name, string Text, MapValue Parameters);
