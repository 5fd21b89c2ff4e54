using GraphExplorer.Model;

namespace GraphExplorer.Engine.Sessions;

/// <summary>What the embedded database calls itself.</summary>
internal sealed class EmbeddedServerInfo : IServerInfo
{
    internal static readonly EmbeddedServerInfo Instance = new();

    public string Address => "embedded";

    public string ProtocolVersion => "embedded";

    public string Agent { get; } = $"GraphExplorer/{typeof(EmbeddedServerInfo).Assembly.GetName().Version?.ToString(3)}";
}
