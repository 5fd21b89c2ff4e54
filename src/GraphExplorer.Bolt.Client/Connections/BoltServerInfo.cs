using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Connections;

/// <inheritdoc cref="IServerInfo"/>
internal sealed record BoltServerInfo(string Address, string ProtocolVersion, string Agent) : IServerInfo;
