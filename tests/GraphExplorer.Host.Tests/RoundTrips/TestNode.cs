using GraphExplorer.Model;

namespace GraphExplorer.Host.Tests.RoundTrips;

/// <summary>A node of a test's graph.</summary>
internal sealed record TestNode(string[] Labels, MapValue Properties);
