using System.Text.Json.Nodes;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Responses;

/// <summary>Writes a list.</summary>
/// <param name="name">the field's response name</param>
/// <param name="item">how an item is written</param>
/// <param name="itemRequired">whether the schema excludes null items</param>
/// <param name="slot">the list's page; −1 when it is not cut</param>
/// <param name="position">the field's place in the document</param>
internal sealed class ListItems(string name, ResponseValue item, bool itemRequired, int slot, SourcePosition position) : ResponseValue
{
    /// <inheritdoc/>
    internal override bool TryWrite(WriteContext context, GraphValue value)
    {
        if (!value.IsList)
        {
            return false;
        }

        var items = value.AsList().Span;
        if (slot >= 0 && items.Length > context.Pages[slot].Size)
        {
            items = items[..context.Pages[slot].Size];
            context.NoteTruncated(name, items.Length);
        }

        context.Writer.WriteStartArray();
        foreach (var entry in items)
        {
            if (entry.IsNull)
            {
                if (itemRequired)
                {
                    return false;
                }

                context.Writer.WriteNullValue();
            }
            else if (!item.TryWrite(context, entry))
            {
                return false;
            }
        }

        context.Writer.WriteEndArray();
        return true;
    }

    /// <inheritdoc/>
    internal override JsonNode? Complete(CompletionContext context, GraphValue value)
    {
        if (!value.IsList)
        {
            context.Fail($"The graph holds a {value.Kind} where the schema has a list.", position);
            return null;
        }

        var items = value.AsList();
        var count = slot >= 0 ? Math.Min(items.Count, context.Pages[slot].Size) : items.Count;
        var result = new JsonArray();
        var failed = false;
        for (var i = 0; i < count; i++)
        {
            context.Enter(i);
            JsonNode? node = null;
            if (!items[i].IsNull)
            {
                node = item.Complete(context, items[i]);
            }
            else if (itemRequired)
            {
                context.Fail("The list has a missing item in the graph although the schema excludes it.", position);
            }

            context.Leave();
            failed |= node is null && itemRequired;
            result.Add(node);
        }

        return failed ? null : result;
    }
}
