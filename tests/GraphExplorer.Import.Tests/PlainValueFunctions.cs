using GraphExplorer.Model;

namespace GraphExplorer.Import.Tests;

/// <summary>Makes values of texts by the contract's own reader, which knows the usual forms.</summary>
internal sealed class PlainValueFunctions : IValueFunctions
{
    public GraphValue Temporal(ValueKind kind, string text) => TemporalTextReader.TryRead(kind, text, out var value)
        ? value
        : throw new GraphException(StatusCodes.SyntaxError, $"'{text}' is no {kind}.");

    public GraphValue Point(MapValue map)
    {
        var srId = map.GetOrNull("crs") is { IsString: true } crs ? crs.AsString().StartsWith("WGS", StringComparison.OrdinalIgnoreCase) ? 4326 : 7203 : map.ContainsKey("longitude") ? 4326 : 7203;
        return map.GetOrNull("x") is { IsNumber: true } x && map.GetOrNull("y") is { IsNumber: true } y
            ? GraphValue.FromPoint(new Point(srId, x.AsFloat(), y.AsFloat()))
            : map.GetOrNull("longitude") is { IsNumber: true } longitude && map.GetOrNull("latitude") is { IsNumber: true } latitude
                ? GraphValue.FromPoint(new Point(srId, longitude.AsFloat(), latitude.AsFloat()))
                : throw new GraphException(StatusCodes.ArgumentError, "no point");
    }
}
