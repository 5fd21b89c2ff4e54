using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Messages;

/// <summary>What is printed of credentials.</summary>
internal static class Secrets
{
    private const string Credentials = "credentials";

    internal static GraphValue Hide(MapValue authentication) => GraphValue.FromMap(MapValue.From(authentication.Select(entry =>
        entry.Key == Credentials ? KeyValuePair.Create(entry.Key, GraphValue.FromString("***")) : entry)));
}
