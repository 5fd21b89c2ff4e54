using System.Text.Json.Nodes;
using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Responses;

/// <summary>Writes a connection: its row's map holds <c>edges</c> (one more than the page has, when more follow) and <c>totalCount</c>.</summary>
internal sealed class ConnectionValue(string name, int slot, ConnectionPartField[] parts) : ResponseValue
{
    /// <summary>The key of the edges in the row's map.</summary>
    internal const string Edges = "edges";

    /// <summary>The key of the count in the row's map.</summary>
    internal const string TotalCount = "totalCount";

    /// <inheritdoc/>
    internal override bool TryWrite(WriteContext context, GraphValue value)
    {
        if (!value.IsMap || Page.Of(value.AsMap(), context.Pages, slot) is not { } page)
        {
            return false;
        }

        if (page.HasMore && context.Pages[slot].IsDefault && !Array.Exists(parts, part => part.Part == ConnectionPart.PageInfo))
        {
            context.NoteTruncated(name, page.Items.Length);
        }

        return ConnectionPartField.TryWriteAll(parts, context, page, default);
    }

    /// <inheritdoc/>
    internal override JsonNode? Complete(CompletionContext context, GraphValue value)
    {
        if (!value.IsMap || Page.Of(value.AsMap(), context.Pages, slot) is not { } page)
        {
            context.Fail($"The graph holds a {value.Kind} where the schema has a connection.", SourcePosition.Start);
            return null;
        }

        return ConnectionPartField.CompleteAll(parts, context, page, default);
    }
}
