using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using GraphExplorer.Storage.Durability.Encoding;
using GraphExplorer.Storage.Durability.Tables;
using GraphExplorer.Storage.Loading;

namespace GraphExplorer.Storage.Durability;

/// <summary>Reads all blocks of a file but those that are damaged: rows one after another, checked and decoded on several threads.</summary>
internal sealed class BlockReader(DatabaseConnection connection, GraphLoader loader, GraphStore store, long last, DamageHandler damage)
{
    private readonly Dictionary<int, long> _nodes = [];
    private readonly Dictionary<int, long> _relationships = [];

    /// <summary>The commit that a block's row shows; 0 where there is no row.</summary>
    internal long SeqOf(EntityKind kind, int number) => (kind == EntityKind.Node ? _nodes : _relationships).GetValueOrDefault(number);

    internal void Read(FileTables tables, FileTotals totals, IProgress<GraphLoadProgress>? progress, CancellationToken cancellationToken)
    {
        var meter = new Meter(progress, totals.Nodes.Rows + totals.Relationships.Rows);
        Read(tables.Nodes, _nodes, totals.Nodes, meter, cancellationToken, (number, data, context) => loader.AddNodeChunk(number, NodeBlock.Decode(data, context)));
        Read(tables.Relationships, _relationships, totals.Relationships, meter, cancellationToken, (number, data, context) => loader.AddRelationshipChunk(number, RelationshipBlock.Decode(data, context)));
    }

    private delegate void Decode(int number, ReadOnlySpan<byte> data, DecodingContext context);

    private void Read(BlockTable table, Dictionary<int, long> seqs, TableTotal expected, Meter meter, CancellationToken cancellationToken, Decode decode)
    {
        var contexts = new ConcurrentBag<DecodingContext>();
        try
        {
            Parallel.ForEach(
                Partitioner.Create(Rows(table, seqs, meter), EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount },
                () => contexts.TryTake(out var context) ? context : new DecodingContext(store.Labels.Count, store.RelationshipTypes.Count, store.PropertyKeys.Count),
                (row, _, context) =>
                {
                    Take(table, row, context, decode);
                    return context;
                },
                contexts.Add);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }

        if (table.Total != expected)
        {
            damage.Report(FormattableString.Invariant($"Rows of the table {table.Name} are missing or out of date: it has {table.Total.Rows} of {expected.Rows}."));
        }
    }

    /// <summary>The rows; called by one thread at a time.</summary>
    private IEnumerable<Row> Rows(BlockTable table, Dictionary<int, long> seqs, Meter meter)
    {
        var statement = connection.Prepare($"SELECT number, seq, hash, data FROM {table.Name} ORDER BY number");
        while (statement.Step())
        {
            var (number, seq, hash) = (statement.Integer(0), statement.Integer(1), statement.Integer(2));
            if (number is < 0 or >= FileFormat.BlockLimit || seq < 1 || seq > last || !seqs.TryAdd((int)number, seq))
            {
                Report(table, number, FormattableString.Invariant($"its number or commit ({seq}, the last is {last}) is out of range"));
                continue;
            }

            var bytes = statement.Bytes(3);
            var data = ArrayPool<byte>.Shared.Rent(Math.Max(1, bytes.Length));
            bytes.CopyTo(data);
            table.Add((int)number, hash);
            meter.Count();
            yield return new Row((int)number, seq, hash, data, bytes.Length);
        }
    }

    private void Take(BlockTable table, Row row, DecodingContext context, Decode decode)
    {
        var data = row.Data.AsSpan(0, row.Length);
        if (RowHash.Of(table.Kind, row.Number, row.Seq, data) != row.Hash)
        {
            Report(table, row.Number, "its bytes are not what was written");
            return;
        }

        try
        {
            if (data.Length > 0)
            {
                decode(row.Number, data, context);
            }
        }
        catch (MalformedDataException exception)
        {
            Report(table, row.Number, exception.Message, exception);
        }

        ArrayPool<byte>.Shared.Return(row.Data);
    }

    private void Report(BlockTable table, long number, string what, Exception? inner = null) =>
        damage.Report(FormattableString.Invariant($"Block {number} of the table {table.Name}: {what}."), inner);

    private readonly record struct Row(int Number, long Seq, long Hash, byte[] Data, int Length);

    /// <summary>Tells how far reading is, now and then.</summary>
    private sealed class Meter(IProgress<GraphLoadProgress>? progress, long total)
    {
        private const long Step = 64;
        private long _done;

        internal void Count()
        {
            if (++_done % Step == 0 || _done == total)
            {
                progress?.Report(new GraphLoadProgress(GraphLoadPhase.Reading, _done, total));
            }
        }
    }
}
