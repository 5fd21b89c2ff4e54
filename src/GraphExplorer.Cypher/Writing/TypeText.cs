using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Writing;

/// <summary>Writes types.</summary>
internal static class TypeText
{
    internal static void Write(CypherType type, TextOutput output)
    {
        switch (type.Name)
        {
            case CypherTypeName.List:
                output.Write("LIST<");
                WriteMembers(type, output);
                output.Write('>');
                break;
            case CypherTypeName.Union:
                WriteMembers(type, output);
                break;
            default:
                output.Write(NameOf(type.Name));
                break;
        }

        if (type.NotNull)
        {
            output.Write(" NOT NULL");
        }
    }

    internal static string NameOf(CypherTypeName name) => name switch
    {
        CypherTypeName.LocalTime => "LOCAL TIME",
        CypherTypeName.ZonedTime => "ZONED TIME",
        CypherTypeName.LocalDateTime => "LOCAL DATETIME",
        CypherTypeName.ZonedDateTime => "ZONED DATETIME",
        CypherTypeName.PropertyValue => "PROPERTY VALUE",
        _ => name.ToString().ToUpperInvariant(),
    };

    private static void WriteMembers(CypherType type, TextOutput output)
    {
        for (var i = 0; i < type.Inner.Count; i++)
        {
            if (i > 0)
            {
                output.Write(" | ");
            }

            var nestedUnion = type.Name == CypherTypeName.Union && type.Inner[i].Name == CypherTypeName.Union;
            output.Write(nestedUnion ? "ANY<" : string.Empty);
            Write(type.Inner[i], output);
            output.Write(nestedUnion ? ">" : string.Empty);
        }
    }
}
