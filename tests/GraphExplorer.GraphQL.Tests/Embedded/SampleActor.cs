using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Tests.Embedded;

internal sealed record SampleActor(string Id, string Name, int? Founded, bool? Active, string[]? Aliases)
{
    internal List<SampleTie> Supports { get; } = [];

    internal List<SampleTie> SupportedBy { get; } = [];

    internal GraphValue ToValue() => GraphValue.FromMap(MapValue.Of(
        ("id", Id),
        ("name", Name),
        ("founded", Founded is { } year ? year : GraphValue.Null),
        ("active", Active is { } active ? active : GraphValue.Null),
        ("aliases", Aliases is null ? GraphValue.Null : GraphValue.FromList(ListValue.From(Aliases.Select(GraphValue.FromString))))));
}
