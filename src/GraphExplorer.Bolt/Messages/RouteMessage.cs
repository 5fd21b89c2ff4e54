using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Messages;

/// <summary>ROUTE: which servers read, write and route (4.4 form).</summary>
/// <param name="Routing">The routing context: <c>address</c> and what the URI's query had.</param>
/// <param name="Bookmarks">The commits that the table must see.</param>
/// <param name="Database">The database; null: the user's default.</param>
/// <param name="ImpersonatedUser">The user whose default is meant.</param>
public sealed record RouteMessage(MapValue Routing, IReadOnlyList<string> Bookmarks, string? Database, string? ImpersonatedUser) : RequestMessage
{
    /// <inheritdoc/>
    public override void Write(ref PackStreamWriter writer)
    {
        writer.WriteStructureHeader(MessageSignature.Route, 3);
        ValueWriter.WriteMap(ref writer, Routing);
        ValueWriter.WriteNames(ref writer, Bookmarks);
        ValueWriter.WriteMap(ref writer, new TransactionSettings { Database = Database, ImpersonatedUser = ImpersonatedUser }.ToMap(writer.Context.Version));
    }

    /// <inheritdoc/>
    public override string ToString() => $"ROUTE {GraphValue.FromMap(Routing)} {Bookmarks.Count} {Database}";

    internal static RouteMessage Read(ref PackStreamReader reader, StructureHeader header)
    {
        header.Require(3, "ROUTE");
        var routing = ValueReader.ReadMap(ref reader);
        var bookmarks = ValueReader.ReadNames(ref reader);
        var settings = TransactionSettings.From(ValueReader.ReadMap(ref reader));
        return new RouteMessage(routing, bookmarks, settings.Database, settings.ImpersonatedUser);
    }
}
