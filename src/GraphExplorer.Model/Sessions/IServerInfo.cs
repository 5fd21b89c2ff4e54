namespace GraphExplorer.Model;

/// <summary>What answered.</summary>
public interface IServerInfo
{
    /// <summary>Host and port, or <c>embedded</c>.</summary>
    string Address { get; }

    /// <summary>The protocol's name and version, or <c>embedded</c>.</summary>
    string ProtocolVersion { get; }

    /// <summary>The product and version.</summary>
    string Agent { get; }
}
