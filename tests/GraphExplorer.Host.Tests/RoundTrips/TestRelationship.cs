using GraphExplorer.Model;

namespace GraphExplorer.Host.Tests.RoundTrips;

/// <summary>A relationship of a test's graph, between nodes by their index.</summary>
internal sealed record TestRelationship(int Start, string Type, int End, MapValue Properties);
