namespace GraphExplorer.Import.Headers;

/// <summary>Reads one field of a header: <c>name:type[]</c>, <c>name:ID(Space){options}</c>, <c>:START_ID(Space)</c>, <c>:IGNORE</c> and the like.</summary>
internal static class HeaderColumnParser
{
    private const string Types = "string, char, int, long, short, byte, float, double, boolean, point, date, localtime, time, localdatetime, datetime, duration (each with [] for an array)";
    private const string Roles = "ID, LABEL, START_ID, END_ID, TYPE, IGNORE";

    /// <summary>The column. Throws <see cref="FormatException"/> that says what is wrong.</summary>
    internal static HeaderColumn Parse(string field)
    {
        var text = field.Trim();
        if (text.Length == 0)
        {
            return HeaderColumn.Ignored;
        }

        var options = TakeOptions(ref text);
        var colon = text.LastIndexOf(':');
        var name = (colon < 0 ? text : text[..colon]).Trim();
        var type = colon < 0 ? string.Empty : text[(colon + 1)..].Trim();
        var space = TakeSpace(ref type);
        if (RoleOf(type) is { } role)
        {
            if (space is not null && role is not (ColumnRole.Id or ColumnRole.StartId or ColumnRole.EndId))
            {
                throw new FormatException($"'{field}': only ID, START_ID and END_ID have an id space in parentheses.");
            }

            RefuseOptions(field, options, role == ColumnRole.Id ? ["label", "id-type"] : []);
            var stored = role == ColumnRole.Id && options.TryGetValue("id-type", out var idType) ? TypeOf(idType)?.Type ?? throw Unknown(field, idType) : ColumnType.String;
            if (stored is not (ColumnType.String or ColumnType.Integer))
            {
                throw new FormatException($"'{field}': an id is stored as string, int or long.");
            }

            return role == ColumnRole.Ignore
                ? HeaderColumn.Ignored
                : new HeaderColumn(role, role == ColumnRole.Id && name.Length > 0 ? name : null, stored, false, space ?? string.Empty, options);
        }

        var (propertyType, isArray) = type.Length == 0 && colon < 0 ? (ColumnType.String, false) : TypeOf(type) ?? throw Unknown(field, type);
        if (space is not null)
        {
            throw new FormatException($"'{field}': only ID, START_ID and END_ID have an id space in parentheses.");
        }

        if (name.Length == 0)
        {
            throw new FormatException($"'{field}': a property needs a name before the colon.");
        }

        RefuseOptions(field, options, propertyType switch
        {
            ColumnType.Point => ["crs"],
            ColumnType.Time or ColumnType.DateTime => ["timezone"],
            _ => [],
        });
        return new HeaderColumn(ColumnRole.Property, name, propertyType, isArray, string.Empty, options);
    }

    private static ColumnRole? RoleOf(string type) => type.ToUpperInvariant() switch
    {
        "ID" => ColumnRole.Id,
        "LABEL" => ColumnRole.Label,
        "START_ID" => ColumnRole.StartId,
        "END_ID" => ColumnRole.EndId,
        "TYPE" => ColumnRole.Type,
        "IGNORE" => ColumnRole.Ignore,
        _ => null,
    };

    private static (ColumnType Type, bool IsArray)? TypeOf(string text)
    {
        var isArray = text.EndsWith("[]", StringComparison.Ordinal);
        ColumnType? type = (isArray ? text[..^2] : text).ToUpperInvariant() switch
        {
            "BYTE" when isArray => ColumnType.Bytes,
            "STRING" => ColumnType.String,
            "CHAR" => ColumnType.Char,
            "INT" or "LONG" or "SHORT" or "BYTE" => ColumnType.Integer,
            "FLOAT" or "DOUBLE" => ColumnType.Float,
            "BOOLEAN" => ColumnType.Boolean,
            "POINT" => ColumnType.Point,
            "DATE" => ColumnType.Date,
            "LOCALTIME" => ColumnType.LocalTime,
            "TIME" => ColumnType.Time,
            "LOCALDATETIME" => ColumnType.LocalDateTime,
            "DATETIME" => ColumnType.DateTime,
            "DURATION" => ColumnType.Duration,
            _ => null,
        };
        return type is { } known ? (known, isArray) : null;
    }

    private static FormatException Unknown(string field, string type) =>
        new($"'{field}': there is no type '{type}'. A column is a property of one of the types {Types}, or one of {Roles}.");

    private static Dictionary<string, string> TakeOptions(ref string text)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = text.LastIndexOf('{');
        if (open < 0 || !text.EndsWith('}'))
        {
            return options;
        }

        foreach (var entry in text[(open + 1)..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = entry.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                throw new FormatException($"'{text}': the option '{entry}' is not written as name:value.");
            }

            options[entry[..colon].Trim().ToLowerInvariant()] = entry[(colon + 1)..].Trim().Trim('\'', '"');
        }

        text = text[..open].TrimEnd();
        return options;
    }

    private static string? TakeSpace(ref string type)
    {
        var open = type.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 || !type.EndsWith(')'))
        {
            return null;
        }

        var space = type[(open + 1)..^1].Trim();
        type = type[..open].TrimEnd();
        return space;
    }

    private static void RefuseOptions(string field, Dictionary<string, string> options, string[] known)
    {
        foreach (var name in options.Keys)
        {
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                throw new FormatException($"'{field}': there is no option '{name}' here{(known.Length == 0 ? string.Empty : $" (only {string.Join(", ", known)})")}.");
            }
        }
    }
}
