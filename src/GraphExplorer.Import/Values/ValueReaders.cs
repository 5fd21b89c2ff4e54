using GraphExplorer.Import.Headers;
using GraphExplorer.Model;

namespace GraphExplorer.Import.Values;

/// <summary>Makes the readers of columns; they share their strings.</summary>
internal sealed class ValueReaders(IValueFunctions functions, byte arrayDelimiter)
{
    private readonly SharedStrings _strings = new();

    /// <summary>The reader of a property's column.</summary>
    internal ValueReader Of(HeaderColumn column)
    {
        if (column.Type == ColumnType.Bytes)
        {
            return new BytesReader(arrayDelimiter);
        }

        var single = Single(column);
        return column.IsArray ? new ArrayReader(single, arrayDelimiter) : single;
    }

    private ValueReader Single(HeaderColumn column) => column.Type switch
    {
        ColumnType.Char => new CharReader(_strings),
        ColumnType.Integer => new IntegerReader(),
        ColumnType.Float => new FloatReader(),
        ColumnType.Boolean => new BooleanReader(),
        ColumnType.Point => new PointReader(column.Options, functions),
        ColumnType.Date => Temporal(ValueKind.Date, column),
        ColumnType.LocalTime => Temporal(ValueKind.LocalTime, column),
        ColumnType.Time => Temporal(ValueKind.Time, column),
        ColumnType.LocalDateTime => Temporal(ValueKind.LocalDateTime, column),
        ColumnType.DateTime => Temporal(ValueKind.DateTime, column),
        ColumnType.Duration => Temporal(ValueKind.Duration, column),
        _ => new StringReader(_strings),
    };

    private TemporalReader Temporal(ValueKind kind, HeaderColumn column) => new(kind, column.Options.GetValueOrDefault("timezone"), functions);
}
