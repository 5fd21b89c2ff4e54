using System.Text.Json;
using System.Text.Json.Nodes;
using GraphExplorer.GraphQL.QueryTree;
using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Responses;

/// <summary>One key of a connection, an edge or a page.</summary>
internal sealed class ConnectionPartField
{
    /// <summary>The key of the sort keys in an edge's map, of which its cursor is made.</summary>
    internal const string CursorKey = "cursor";

    private readonly JsonEncodedText _encoded;

    internal ConnectionPartField(string name)
    {
        Name = name;
        _encoded = JsonEncodedText.Encode(name);
    }

    internal string Name { get; }

    /// <summary>Which part; null for <c>__typename</c>.</summary>
    internal ConnectionPart? Part { get; init; }

    /// <summary>The type's name, for <c>__typename</c>.</summary>
    internal string? TypeName { get; init; }

    /// <summary>The fields of an edge or a page.</summary>
    internal ConnectionPartField[] Parts { get; init; } = [];

    /// <summary>The node or the properties, read from an edge's map.</summary>
    internal ResponseField? Field { get; init; }

    /// <summary>The order of the cursors; null when none is asked for.</summary>
    internal CursorOrder? Order { get; init; }

    /// <summary>Whether the page was asked for after a cursor.</summary>
    internal bool HasPrevious { get; init; }

    /// <summary>Where an error is shown.</summary>
    internal SourcePosition Position { get; init; }

    internal static bool TryWriteAll(ConnectionPartField[] parts, WriteContext context, in Page page, GraphValue edge)
    {
        context.Writer.WriteStartObject();
        foreach (var part in parts)
        {
            if (!part.TryWrite(context, page, edge))
            {
                return false;
            }
        }

        context.Writer.WriteEndObject();
        return true;
    }

    internal static JsonObject? CompleteAll(ConnectionPartField[] parts, CompletionContext context, in Page page, GraphValue edge)
    {
        var result = new JsonObject();
        var failed = false;
        foreach (var part in parts)
        {
            var node = part.Complete(context, page, edge);
            failed |= node is null && part.Part is not (ConnectionPart.StartCursor or ConnectionPart.EndCursor);
            result.Add(part.Name, node);
        }

        return failed ? null : result;
    }

    private bool TryWrite(WriteContext context, in Page page, GraphValue edge)
    {
        if (Part is ConnectionPart.Node or ConnectionPart.Properties)
        {
            return edge.IsMap && Field!.TryWrite(context, edge.AsMap().GetOrNull(Field.Source));
        }

        var writer = context.Writer;
        writer.WritePropertyName(_encoded);
        switch (Part)
        {
            case ConnectionPart.Edges:
                writer.WriteStartArray();
                foreach (var item in page.Items)
                {
                    if (!TryWriteAll(Parts, context, page, item))
                    {
                        return false;
                    }
                }

                writer.WriteEndArray();
                return true;
            case ConnectionPart.PageInfo:
                return TryWriteAll(Parts, context, page, default);
            case ConnectionPart.TotalCount:
                var count = page.Connection.GetOrNull(ConnectionValue.TotalCount);
                if (!count.IsInteger || count.AsInteger() > int.MaxValue)
                {
                    return false;
                }

                writer.WriteNumberValue(count.AsInteger());
                return true;
            case ConnectionPart.HasNextPage:
                writer.WriteBooleanValue(page.HasMore);
                return true;
            case ConnectionPart.HasPreviousPage:
                writer.WriteBooleanValue(HasPrevious);
                return true;
            case null:
                writer.WriteStringValue(TypeName);
                return true;
            default:
                if (Cursor(page, edge) is not { } cursor)
                {
                    writer.WriteNullValue();
                    return page.Items.IsEmpty;
                }

                writer.WriteStringValue(cursor);
                return true;
        }
    }

    private JsonNode? Complete(CompletionContext context, in Page page, GraphValue edge)
    {
        if (Part is ConnectionPart.Node or ConnectionPart.Properties)
        {
            return Field!.Complete(context, edge.IsMap ? edge.AsMap().GetOrNull(Field.Source) : default);
        }

        context.Enter(Name);
        JsonNode? node = Part switch
        {
            ConnectionPart.Edges => CompleteEdges(context, page),
            ConnectionPart.PageInfo => CompleteAll(Parts, context, page, default),
            ConnectionPart.TotalCount => page.Connection.GetOrNull(ConnectionValue.TotalCount) is { IsInteger: true } count && count.AsInteger() <= int.MaxValue ? count.AsInteger() : null,
            ConnectionPart.HasNextPage => page.HasMore,
            ConnectionPart.HasPreviousPage => HasPrevious,
            null => TypeName,
            _ => Cursor(page, edge),
        };
        if (node is null && Part is ConnectionPart.TotalCount or ConnectionPart.Cursor)
        {
            context.Fail(Part == ConnectionPart.Cursor ? "A sort key's value cannot be part of a cursor." : "The count does not fit an Int.", Position);
        }

        context.Leave();
        return node;
    }

    private JsonArray? CompleteEdges(CompletionContext context, in Page page)
    {
        var result = new JsonArray();
        var failed = false;
        for (var i = 0; i < page.Items.Length; i++)
        {
            context.Enter(i);
            var node = CompleteAll(Parts, context, page, page.Items[i]);
            context.Leave();
            failed |= node is null;
            result.Add(node);
        }

        return failed ? null : result;
    }

    private string? Cursor(in Page page, GraphValue edge)
    {
        if (Part is ConnectionPart.StartCursor or ConnectionPart.EndCursor)
        {
            if (page.Items.IsEmpty)
            {
                return null;
            }

            edge = Part == ConnectionPart.StartCursor ? page.Items[0] : page.Items[^1];
        }

        return edge.IsMap && edge.AsMap().GetOrNull(CursorKey) is { IsList: true } keys ? Order!.Encode(keys.AsList()) : null;
    }
}
