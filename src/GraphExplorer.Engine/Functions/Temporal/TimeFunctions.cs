namespace GraphExplorer.Engine.Functions.Temporal;

/// <summary>time(), localtime() and their families.</summary>
internal static class TimeFunctions
{
    internal static IEnumerable<FunctionDefinition> All =>
    [
        .. TemporalFunctionFamily.Of("time", "ZONED TIME", TemporalKind.Time),
        .. TemporalFunctionFamily.Of("localtime", "LOCAL TIME", TemporalKind.LocalTime),
    ];
}
