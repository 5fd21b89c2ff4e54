using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Tests.Embedded;

internal sealed record SampleTie(SampleActor From, SampleActor To, string? Code, double Weight)
{
    internal GraphValue ToValue() => GraphValue.FromMap(MapValue.Of(
        ("from", From.Id), ("to", To.Id), ("properties", GraphValue.FromMap(MapValue.Of(("code", Code), ("weight", Weight))))));
}
