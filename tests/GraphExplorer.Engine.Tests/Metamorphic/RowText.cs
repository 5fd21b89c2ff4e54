using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Metamorphic;

/// <summary>Rows as texts that can be sorted and compared; whole floats read like integers.</summary>
internal static class RowText
{
    internal static string Of(double number) => number.ToString(CultureInfo.InvariantCulture);

    internal static string Of(ReadOnlySpan<GraphValue> values) => string.Join("|", values.ToArray().Select(value => Of(value)));

    private static string Of(GraphValue value) => value.IsNumber ? Of(value.AsFloat()) : value.ToString()!;
}
