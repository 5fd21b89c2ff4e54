using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Connections;

/// <summary>Places in a statement as servers send them: a map of <c>offset</c>, <c>line</c> and <c>column</c>.</summary>
internal static class Positions
{
    internal static SourcePosition? Read(GraphValue value) =>
        value.IsMap && Part(value, "offset") is { } offset && Part(value, "line") is { } line && Part(value, "column") is { } column
            ? new SourcePosition(offset, line, column)
            : null;

    private static int? Part(GraphValue value, string key) =>
        value.AsMap().GetOrNull(key) is { IsInteger: true } number && number.AsInteger() is >= 0 and <= int.MaxValue and var part ? (int)part : null;
}
