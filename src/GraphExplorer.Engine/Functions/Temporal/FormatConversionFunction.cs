using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Engine.Functions.Temporal;

/// <summary>
/// APOC's <c>apoc.date.convertFormat</c> between the ISO formats that Java names, which GraphQL libraries for Neo4j put around each
/// date-time that they answer.
/// </summary>
internal static class FormatConversionFunction
{
    private const string Name = "apoc.date.convertFormat";

    internal static IEnumerable<FunctionDefinition> All =>
    [
        new FunctionDefinition(
            $"{Name}(temporal :: STRING, currentFormat :: STRING, convertTo = iso_date :: STRING) :: STRING",
            FunctionCategory.Temporal,
            "Writes a date or date-time, given in one ISO format, in another.",
            (arguments, context) => Convert(
                GraphValue.FromString(Argument.String(arguments[0], Name)),
                Argument.String(arguments[1], Name),
                arguments.Length > 2 ? Argument.String(arguments[2], Name) : "iso_date",
                context)),
    ];

    private static GraphValue Convert(GraphValue text, string from, string to, FunctionContext context)
    {
        var kind = from switch
        {
            "iso_zoned_date_time" or "iso_offset_date_time" or "iso_date_time" or "iso_instant" => TemporalKind.DateTime,
            "iso_local_date_time" => TemporalKind.LocalDateTime,
            "iso_date" or "iso_local_date" or "basic_iso_date" => TemporalKind.Date,
            _ => throw Unknown(from),
        };
        var value = TemporalConstructor.Construct(text, kind, context.State);
        var written = GraphValueText.FormatTemporal(value);
        return to switch
        {
            "iso_zoned_date_time" or "iso_date_time" => written,
            "iso_offset_date_time" => written.Split('[')[0],
            "iso_instant" when kind == TemporalKind.DateTime => GraphValueText.FormatTemporal(GraphValue.FromDateTime(value.AsIsoDateTime().WithZone(DateTimeZone.Utc))),
            "iso_local_date_time" when kind == TemporalKind.DateTime => GraphValueText.FormatTemporal(GraphValue.FromLocalDateTime(value.AsIsoDateTime().Local)),
            "iso_local_date_time" => written,
            "iso_date" or "iso_local_date" => written.Split('T')[0],
            "basic_iso_date" => written.Split('T')[0].Replace("-", string.Empty, StringComparison.Ordinal),
            _ => throw Unknown(to),
        };
    }

    private static GraphException Unknown(string format) => new(
        StatusCodes.ArgumentError,
        $"{Name}() does not know the format '{format}'.",
        hint: "Give one of iso_zoned_date_time, iso_offset_date_time, iso_date_time, iso_instant, iso_local_date_time, iso_date and basic_iso_date.");
}
