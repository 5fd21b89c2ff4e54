using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Durability;

/// <summary>Goes through the blocks of the entities that a commit may have changed, each once: those of nodes, then those of relationships.</summary>
internal struct ChangedBlocks(ChangedEntities changed)
{
    private IdCursor _nodes = changed.NodeIds();
    private IdCursor _relationships = changed.RelationshipIds();

    /// <summary>Of which entities the block is.</summary>
    internal EntityKind Kind { get; private set; } = EntityKind.Node;

    /// <summary>The block's number.</summary>
    internal int Number { get; private set; } = -1;

    /// <summary>Moves to the next block; false past the last.</summary>
    internal bool MoveNext()
    {
        if (Kind == EntityKind.Node)
        {
            while (_nodes.MoveNext())
            {
                if (MoveTo((int)(_nodes.Current >> NodeChunk.Bits)))
                {
                    return true;
                }
            }

            (Kind, Number) = (EntityKind.Relationship, -1);
        }

        while (_relationships.MoveNext())
        {
            if (MoveTo((int)(_relationships.Current >> RelationshipChunk.Bits)))
            {
                return true;
            }
        }

        return false;
    }

    // The ids come in ascending order, and so do the blocks.
    private bool MoveTo(int number)
    {
        if (number == Number)
        {
            return false;
        }

        Number = number;
        return true;
    }
}
