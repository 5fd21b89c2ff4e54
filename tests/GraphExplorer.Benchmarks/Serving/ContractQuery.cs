using System.Text;
using System.Text.Json;

namespace GraphExplorer.Benchmarks.Serving;

/// <summary>The query that the targets are stated for: one actor, its supporters, and its demands with codes and evidence.</summary>
internal static class ContractQuery
{
    internal const string Text =
        """{ actors(where: {name: {eq: "Russia"}}) { name aliases supportedBy { name } demandsConnection { edges { node { name } properties { code evidence } } } } }""";

    internal static byte[] Body { get; } = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { query = Text }));
}
