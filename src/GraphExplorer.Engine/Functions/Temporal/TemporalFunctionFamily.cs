using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Engine.Functions.Temporal;

/// <summary>The functions that every temporal type has: the constructor, the three clocks and truncate.</summary>
internal static class TemporalFunctionFamily
{
    // What Neo4j calls the moment or zone that stands for an argument left out.
    private const string Default = "DEFAULT_TEMPORAL_ARGUMENT";

    internal static IEnumerable<FunctionDefinition> Of(string name, string type, TemporalKind kind)
    {
        yield return new FunctionDefinition(
            $"{name}(input = {Default} :: ANY) :: {type}",
            FunctionCategory.Temporal,
            $"Makes a {type} value from a string, a map or another temporal value; the statement's moment without an argument.",
            (arguments, context) => arguments.Length == 0
                ? TemporalConstructor.At(context.State.Clock.Statement, kind, TemporalConstructor.DefaultZone)
                : TemporalConstructor.Construct(arguments[0], kind, context.State))
        { IsPure = false };
        yield return Clock(name, type, kind, "transaction", "when the transaction began", context => context.State.Clock.Transaction);
        yield return Clock(name, type, kind, "statement", "when the statement began", context => context.State.Clock.Statement);
        yield return Clock(name, type, kind, "realtime", "now", _ => SystemClock.Instance.GetCurrentInstant());
        yield return new FunctionDefinition(
            $"{name}.truncate(unit :: STRING, input = {Default} :: ANY, fields = null :: MAP) :: {type}",
            FunctionCategory.Temporal,
            $"Cuts a temporal value to a unit, sets the given smaller fields and answers a {type} value.",
            (arguments, context) => TemporalTruncation.Truncate(
                Argument.String(arguments[0], $"{name}.truncate"),
                arguments.Length > 1 ? arguments[1] : TemporalConstructor.At(context.State.Clock.Statement, kind, TemporalConstructor.DefaultZone),
                arguments.Length > 2 ? Fields(arguments[2], name) : MapValue.Empty,
                kind,
                context.State))
        { IsPure = false };
    }

    private static FunctionDefinition Clock(string name, string type, TemporalKind kind, string clock, string meaning, Func<FunctionContext, Instant> moment) => new(
        $"{name}.{clock}(timezone = {Default} :: ANY) :: {type}",
        FunctionCategory.Temporal,
        $"Answers the {type} value {meaning}.",
        (arguments, context) => TemporalConstructor.At(
            moment(context),
            kind,
            arguments.Length == 0 ? TemporalConstructor.DefaultZone : TimeZones.Find(Argument.String(arguments[0], $"{name}.{clock}"))))
    { IsPure = false };

    private static MapValue Fields(GraphValue value, string name) => value.IsMap ? value.AsMap() : throw Argument.Invalid($"{name}.truncate", "a Map", value);
}
