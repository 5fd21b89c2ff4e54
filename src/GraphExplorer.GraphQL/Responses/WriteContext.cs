using System.Text.Json;
using GraphExplorer.GraphQL.QueryTree;

namespace GraphExplorer.GraphQL.Responses;

/// <summary>What the writers of one root field share.</summary>
internal sealed class WriteContext
{
    /// <summary>The response.</summary>
    internal required Utf8JsonWriter Writer { get; init; }

    /// <summary>The page sizes of the statement whose rows are written.</summary>
    internal PageSize[] Pages { get; set; } = [];

    /// <summary>The root field's name in the response, with which paths begin.</summary>
    internal string Root { get; set; } = string.Empty;

    /// <summary>Response names and list indices down to the value that is written, below the root.</summary>
    internal List<object> Path { get; } = [];

    /// <summary>Lists that were cut at the default size, told in <c>extensions</c>; null while there are none.</summary>
    internal List<TruncatedList>? Truncated { get; private set; }

    /// <summary>Notes that a list without a limit of its own has more items than are shown.</summary>
    internal void NoteTruncated(string name, int limit)
    {
        Truncated ??= [];
        if (!Truncated.Exists(list => list.Root == Root && list.Field == name))
        {
            Truncated.Add(new TruncatedList(Root, name, limit));
        }
    }
}
