using System.Collections.Concurrent;
using GraphExplorer.Storage.Durability.Encoding;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Durability;

/// <summary>
/// Blocks of a commit that is still being made, encoded on another thread while its writer goes on. A chunk that was given to it is
/// not written any more before the commit. For one writer.
/// </summary>
internal sealed class EncodedBlocks
{
    private readonly ConcurrentQueue<Block> _waiting = new();
    private readonly ConcurrentDictionary<(EntityKind Kind, int Number), byte[]> _encoded = new();
    private Task _worker = Task.CompletedTask;

    internal void Add(int number, NodeChunk chunk) => Add(new Block(EntityKind.Node, number, writer => NodeBlock.Encode(chunk, writer)));

    internal void Add(int number, RelationshipChunk chunk) =>
        Add(new Block(EntityKind.Relationship, number, writer => RelationshipBlock.Encode(chunk, writer)));

    /// <summary>Returns when all blocks are encoded; this thread helps.</summary>
    internal void Finish(CancellationToken cancellationToken)
    {
        Encode();
        _worker.Wait(cancellationToken);
    }

    /// <summary>The bytes of a block, or null where it was not given; after <see cref="Finish"/>.</summary>
    internal byte[]? Find(EntityKind kind, int number) => _encoded.GetValueOrDefault((kind, number));

    private void Add(Block block)
    {
        _waiting.Enqueue(block);
        if (_worker.IsCompletedSuccessfully)
        {
            _worker = Task.Run(Encode);
        }
    }

    private void Encode()
    {
        var writer = new ByteWriter();
        while (_waiting.TryDequeue(out var block))
        {
            writer.Clear();
            block.Encode(writer);
            _encoded[(block.Kind, block.Number)] = writer.WrittenSpan.ToArray();
        }
    }

    private readonly record struct Block(EntityKind Kind, int Number, Action<ByteWriter> Encode);
}
