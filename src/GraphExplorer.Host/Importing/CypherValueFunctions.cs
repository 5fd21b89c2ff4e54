using GraphExplorer.Engine.Functions;
using GraphExplorer.Import;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Importing;

/// <summary>Makes values of texts by the engine's own functions.</summary>
internal sealed class CypherValueFunctions : IValueFunctions
{
    private readonly FunctionBody _date = Find("date");
    private readonly FunctionBody _time = Find("time");
    private readonly FunctionBody _localTime = Find("localtime");
    private readonly FunctionBody _dateTime = Find("datetime");
    private readonly FunctionBody _localDateTime = Find("localdatetime");
    private readonly FunctionBody _duration = Find("duration");
    private readonly FunctionBody _point = Find("point");

    public GraphValue Temporal(ValueKind kind, string text) => (kind switch
    {
        ValueKind.Date => _date,
        ValueKind.Time => _time,
        ValueKind.LocalTime => _localTime,
        ValueKind.DateTime => _dateTime,
        ValueKind.LocalDateTime => _localDateTime,
        _ => _duration,
    })([GraphValue.FromString(text)], default);

    public GraphValue Point(MapValue map) => _point([GraphValue.FromMap(map)], default);

    private static FunctionBody Find(string name) => FunctionRegistry.BuiltIn.Find(name)!.Body;
}
