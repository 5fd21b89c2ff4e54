using GraphExplorer.Bolt.Client.Connections;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Sessions;

/// <summary>The answer to RUN: the columns.</summary>
internal sealed class RunResponse : PendingResponse
{
    internal MapShape Columns { get; private set; } = MapValue.Empty.Shape;

    /// <summary>What names the result within its transaction; −1 outside of one.</summary>
    internal long StatementId { get; private set; } = -1;

    internal TimeSpan AvailableAfter { get; private set; }

    /// <summary>The database that the server chose, which it tells since 5.8.</summary>
    protected override void Succeeded(MapValue metadata)
    {
        if (metadata.GetOrNull("fields") is { IsList: true } fields)
        {
            var names = new string[fields.AsList().Count];
            for (var i = 0; i < names.Length; i++)
            {
                names[i] = fields.AsList()[i] is { IsString: true } name ? name.AsString() : throw new ProtocolException("A column has no name.");
            }

            Columns = names.Distinct(StringComparer.Ordinal).Count() == names.Length ? new MapShape(names) : throw new ProtocolException("Two columns have the same name.");
        }

        if (metadata.GetOrNull("qid") is { IsInteger: true } id)
        {
            StatementId = id.AsInteger();
        }

        AvailableAfter = Milliseconds(metadata.GetOrNull("t_first"));
    }

    internal static TimeSpan Milliseconds(GraphValue value) =>
        value.IsInteger && value.AsInteger() is >= 0 and < 1L << 48 and var milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : TimeSpan.Zero;
}
