namespace GraphExplorer.Storage.Durability.Tables;

/// <summary>The tables of an open file, and what of them is kept in memory. What a transaction writes counts once it is settled.</summary>
internal sealed class FileTables
{
    private readonly CatalogueTable _catalogue;
    private FileTotals _written;
    private TableTotal _catalogueTotal;

    internal FileTables(DatabaseConnection connection, GraphStore store)
    {
        Connection = connection;
        Meta = new MetaTable(connection);
        Tokens = new TokenRows(connection, store);
        Nodes = new BlockTable(connection, RowKind.NodeBlock);
        Relationships = new BlockTable(connection, RowKind.RelationshipBlock);
        Attachments = new AttachmentTable(connection);
        Log = new LogTable(connection);
        _catalogue = new CatalogueTable(connection);
    }

    internal DatabaseConnection Connection { get; }

    internal MetaTable Meta { get; }

    internal TokenRows Tokens { get; }

    internal BlockTable Nodes { get; }

    internal BlockTable Relationships { get; }

    internal AttachmentTable Attachments { get; }

    internal LogTable Log { get; }

    /// <summary>The blocks whose rows are older than the graph.</summary>
    internal PendingBlocks Pending { get; } = new();

    private FileTotals Present => new(Nodes.Total, Relationships.Total, _catalogueTotal, Attachments.Total, Log.NextStart, Log.Last);

    internal BlockTable Blocks(EntityKind kind) => kind == EntityKind.Node ? Nodes : Relationships;

    /// <summary>Takes note of the totals that are in the file.</summary>
    internal void StartAt(FileTotals totals)
    {
        _written = totals;
        _catalogueTotal = totals.Catalogue;
    }

    internal void WriteCatalogue(SchemaState schema) => _catalogueTotal = _catalogue.Write(schema);

    /// <summary>Writes the totals if the transaction has changed them.</summary>
    internal void WriteTotalsIfChanged()
    {
        if (Present != _written)
        {
            Meta.Put(MetaTable.Totals, Present.ToBytes());
        }
    }

    /// <summary>Tells that the transaction was committed.</summary>
    internal void Settle()
    {
        _written = Present;
        Tokens.Settle();
        Nodes.Settle();
        Relationships.Settle();
        Attachments.Settle();
    }

    /// <summary>Tells that the transaction was rolled back.</summary>
    internal void Forget()
    {
        _catalogueTotal = _written.Catalogue;
        Tokens.Forget();
        Nodes.Forget();
        Relationships.Forget();
        Attachments.Forget();
    }
}
