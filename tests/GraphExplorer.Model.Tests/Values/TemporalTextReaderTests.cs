namespace GraphExplorer.Model.Values;

public sealed class TemporalTextReaderTests
{
    [Theory]
    [InlineData(ValueKind.Date, "2022-02-24")]
    [InlineData(ValueKind.LocalTime, "12:00:00.5")]
    [InlineData(ValueKind.Time, "12:00:00-03:30")]
    [InlineData(ValueKind.LocalDateTime, "2022-02-24T05:00:00.000000001")]
    [InlineData(ValueKind.DateTime, "2022-02-24T05:00:00Z")]
    [InlineData(ValueKind.DateTime, "2022-02-24T05:00:00+02:00")]
    [InlineData(ValueKind.DateTime, "2022-10-30T03:30:00+02:00[Europe/Kyiv]")]
    [InlineData(ValueKind.DateTime, "2022-10-30T03:30:00+03:00[Europe/Kyiv]")]
    [InlineData(ValueKind.Duration, "P1Y2M3DT4H5M6.789S")]
    [InlineData(ValueKind.Duration, "PT36H")]
    [InlineData(ValueKind.Duration, "P-1M2DT-0.5S")]
    [InlineData(ValueKind.Duration, "PT0.000000001S")]
    public void What_is_printed_is_read(ValueKind kind, string text)
    {
        Assert.True(TemporalTextReader.TryRead(kind, text, out var value));
        Assert.Equal(kind, value.Kind);
        Assert.Equal(text, GraphValueText.FormatTemporal(value));
    }

    [Theory]
    [InlineData(ValueKind.Date, "2022-02-30")]
    [InlineData(ValueKind.DateTime, "2022-02-24T05:00:00")]
    [InlineData(ValueKind.DateTime, "2022-02-24T05:00:00+02:00[Nowhere/Land]")]
    [InlineData(ValueKind.DateTime, "2022-02-24T05:00:00+02:00[Europe/Kyiv")]
    [InlineData(ValueKind.Duration, "P")]
    [InlineData(ValueKind.Duration, "PT")]
    [InlineData(ValueKind.Duration, "P1DT")]
    [InlineData(ValueKind.Duration, "P1.5D")]
    [InlineData(ValueKind.Duration, "P9223372036854775807Y")]
    [InlineData(ValueKind.String, "2022-02-24")]
    public void A_malformed_text_is_refused(ValueKind kind, string text) => Assert.False(TemporalTextReader.TryRead(kind, text, out _));
}
