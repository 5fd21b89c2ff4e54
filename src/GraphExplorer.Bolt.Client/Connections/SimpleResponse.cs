using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Connections;

/// <summary>The answer to a request that has no records.</summary>
internal sealed class SimpleResponse : PendingResponse
{
    internal MapValue Metadata { get; private set; } = MapValue.Empty;

    protected override void Succeeded(MapValue metadata) => Metadata = metadata;
}
