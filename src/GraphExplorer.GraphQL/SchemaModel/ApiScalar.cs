using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using GraphExplorer.GraphQL.TypeDefinitions;
using GraphExplorer.Model;
using GraphQLParser.AST;

namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>
/// A built-in scalar. <c>Int</c> has 32 bits, as the GraphQL specification says; <c>BigInt</c> has 64 and travels as a string;
/// temporal scalars travel as ISO 8601 strings.
/// </summary>
internal sealed class ApiScalar(string name, string description) : ApiLeaf(name, description)
{
    /// <inheritdoc/>
    internal override bool TryRead(JsonElement json, out GraphValue value)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                return TryReadText(json.GetString()!, out value);
            case JsonValueKind.True or JsonValueKind.False when Name == BuiltInScalars.Boolean:
                value = json.GetBoolean();
                return true;
            case JsonValueKind.Number:
                return TryReadNumber(json.GetRawText(), out value);
            default:
                value = default;
                return false;
        }
    }

    /// <inheritdoc/>
    internal override bool TryRead(GraphQLValue literal, out GraphValue value)
    {
        switch (literal)
        {
            case GraphQLStringValue text:
                return TryReadText(text.Value.ToString(), out value);
            case GraphQLBooleanValue boolean when Name == BuiltInScalars.Boolean:
                value = boolean.BoolValue;
                return true;
            case GraphQLIntValue number:
                return TryReadNumber(number.Value.ToString(), out value);
            case GraphQLFloatValue number when Name == BuiltInScalars.Float:
                return TryReadNumber(number.Value.ToString(), out value);
            default:
                value = default;
                return false;
        }
    }

    /// <inheritdoc/>
    internal override bool TryWrite(Utf8JsonWriter writer, GraphValue value)
    {
        switch (Name)
        {
            case BuiltInScalars.String or BuiltInScalars.Id:
                return TryWriteText(writer, value);
            case BuiltInScalars.Int:
                if (TryWhole(value, out var whole) && whole is >= int.MinValue and <= int.MaxValue)
                {
                    writer.WriteNumberValue(whole);
                    return true;
                }

                return false;
            case BuiltInScalars.BigInt:
                if (TryWhole(value, out var big))
                {
                    writer.WriteStringValue(big.ToString(CultureInfo.InvariantCulture));
                    return true;
                }

                return false;
            case BuiltInScalars.Float:
                if (value.IsNumber && double.IsFinite(value.AsFloat()))
                {
                    writer.WriteNumberValue(value.AsFloat());
                    return true;
                }

                return false;
            case BuiltInScalars.Boolean:
                if (value.IsBoolean)
                {
                    writer.WriteBooleanValue(value.AsBoolean());
                    return true;
                }

                return false;
            default:
                if (value.Kind == TemporalScalar.KindOf(Name))
                {
                    writer.WriteStringValue(GraphValueText.FormatTemporal(value));
                    return true;
                }

                return false;
        }
    }

    private static bool TryWhole(GraphValue value, out long whole)
    {
        if (value.IsInteger)
        {
            whole = value.AsInteger();
            return true;
        }

        // A float without a fraction is coerced, as the specification of Int allows.
        whole = 0;
        if (!value.IsFloat || Math.Floor(value.AsFloat()) != value.AsFloat() || Math.Abs(value.AsFloat()) > long.MaxValue / 2)
        {
            return false;
        }

        whole = (long)value.AsFloat();
        return true;
    }

    private static bool TryWriteText(Utf8JsonWriter writer, GraphValue value)
    {
        switch (value.Kind)
        {
            case ValueKind.String:
                writer.WriteStringValue(value.AsString());
                return true;
            case ValueKind.Integer:
                writer.WriteStringValue(value.AsInteger().ToString(CultureInfo.InvariantCulture));
                return true;
            case ValueKind.Float:
                writer.WriteStringValue(GraphValueText.FormatFloat(value.AsFloat()));
                return true;
            case ValueKind.Boolean:
                writer.WriteStringValue(value.AsBoolean() ? "true" : "false");
                return true;
            case ValueKind.Date or ValueKind.Time or ValueKind.LocalTime or ValueKind.DateTime or ValueKind.LocalDateTime or ValueKind.Duration:
                writer.WriteStringValue(GraphValueText.FormatTemporal(value));
                return true;
            default:
                return false;
        }
    }

    private bool TryReadText(string text, out GraphValue value)
    {
        switch (Name)
        {
            case BuiltInScalars.String or BuiltInScalars.Id:
                value = text;
                return true;
            case BuiltInScalars.BigInt when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole):
                value = whole;
                return true;
            case BuiltInScalars.Int or BuiltInScalars.Float or BuiltInScalars.Boolean or BuiltInScalars.BigInt:
                value = default;
                return false;
            default:
                return TemporalTextReader.TryRead(TemporalScalar.KindOf(Name), text, out value);
        }
    }

    private bool TryReadNumber(string text, out GraphValue value)
    {
        value = default;
        switch (Name)
        {
            case BuiltInScalars.Int or BuiltInScalars.BigInt or BuiltInScalars.Id:
                // JSON and GraphQL both allow 3.0 and 3e2 for a whole number.
                if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                    && (Name == BuiltInScalars.Id || text.AsSpan().IndexOfAny(FloatMarks) < 0 || !TryWhole(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), out whole)))
                {
                    if (Name != BuiltInScalars.Id || !BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
                    {
                        return false;
                    }

                    value = text;
                    return true;
                }

                if (Name == BuiltInScalars.Id)
                {
                    value = text;
                    return true;
                }

                value = whole;
                return Name == BuiltInScalars.BigInt || whole is >= int.MinValue and <= int.MaxValue;
            case BuiltInScalars.Float:
                var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
                value = number;
                return double.IsFinite(number);
            default:
                return false;
        }
    }

    private static readonly SearchValues<char> FloatMarks = SearchValues.Create(".eE");
}
