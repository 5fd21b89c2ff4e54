using GraphExplorer.Storage.Durability.Encoding;
using GraphExplorer.Storage.Durability.Tables;
using GraphExplorer.Storage.Loading;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Durability;

/// <summary>Brings the entities up to date that were changed by commits after their blocks were written.</summary>
internal sealed class LogReplay(DatabaseConnection connection, GraphLoader loader, GraphStore store, BlockReader blocks, DamageHandler damage)
{
    private const long Step = 1024;

    /// <summary>The numbers of nodes and of relationships after the last commit; null when its row is damaged.</summary>
    internal (long Nodes, long Relationships)? Counts { get; private set; } = (0, 0);

    internal void Run(FileTables tables, long start, long last, IProgress<GraphLoadProgress>? progress, CancellationToken cancellationToken)
    {
        var context = new DecodingContext(store.Labels.Count, store.RelationshipTypes.Count, store.PropertyKeys.Count);
        tables.Log.StartAt(start);
        var statement = connection.Prepare("SELECT seq, hash, data FROM log ORDER BY seq");
        while (statement.Step())
        {
            var (seq, hash) = (statement.Integer(0), statement.Integer(1));
            var data = statement.Bytes(2);
            Counts = null;
            if (RowHash.Of(RowKind.Log, seq, 0, data) != hash)
            {
                Report(seq, "its bytes are not what was written");
                continue;
            }

            try
            {
                Apply(tables.Pending, seq, data, context);
            }
            catch (MalformedDataException exception)
            {
                Report(seq, exception.Message, exception);
            }

            tables.Log.Add(data.Length, hash);
            if ((seq - start + 1) % Step == 0 || seq == last)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new GraphLoadProgress(GraphLoadPhase.Replaying, seq - start + 1, last - start + 1));
            }
        }
    }

    private void Apply(PendingBlocks pending, long seq, ReadOnlySpan<byte> data, DecodingContext context)
    {
        var record = new CommitRecordReader(data, context);
        while (record.TryReadNode(out var node))
        {
            var block = node.Id >> NodeChunk.Bits;
            if (blocks.SeqOf(EntityKind.Node, block) >= seq)
            {
                continue;
            }

            pending.Add(EntityKind.Node, block, seq);
            if (node.Labels is { } labels)
            {
                loader.PutNode(node.Id, labels, node.Keys, node.Values);
            }
            else
            {
                loader.DeleteNode(node.Id);
            }
        }

        while (record.TryReadRelationship(out var relationship))
        {
            var block = relationship.Id >> RelationshipChunk.Bits;
            if (blocks.SeqOf(EntityKind.Relationship, block) >= seq)
            {
                continue;
            }

            pending.Add(EntityKind.Relationship, block, seq);
            if (relationship.Type >= 0)
            {
                loader.PutRelationship(relationship.Id, relationship.Type, relationship.Start, relationship.End, relationship.Keys, relationship.Values);
            }
            else
            {
                loader.DeleteRelationship(relationship.Id);
            }
        }

        Counts = (record.NodeCount, record.RelationshipCount);
    }

    private void Report(long seq, string what, Exception? inner = null) =>
        damage.Report(FormattableString.Invariant($"Row {seq} of the table log: {what}."), inner);
}
