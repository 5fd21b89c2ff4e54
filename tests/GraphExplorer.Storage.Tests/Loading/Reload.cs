using GraphExplorer.Storage.Loading;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Tests.Loading;

/// <summary>Takes stores apart into what a file would hold of them, and puts them together again.</summary>
internal static class Reload
{
    /// <summary>A new store with the same graph, made of copies of the chunks alone.</summary>
    internal static GraphStore Of(GraphStore source)
    {
        var store = WithTokensOf(source);
        var loader = new GraphLoader(store);
        AddChunks(loader, source.Current);
        store.Start(null, loader.Complete(source.Current.Schema, source.Current.Version, null, CancellationToken.None));
        return store;
    }

    /// <summary>The same of the chunks of an earlier state and of the images of what came since.</summary>
    internal static GraphStore Of(GraphStore source, GraphState earlier)
    {
        var store = WithTokensOf(source);
        var loader = new GraphLoader(store);
        AddChunks(loader, earlier);
        Replay(loader, source.Current);
        store.Start(null, loader.Complete(source.Current.Schema, source.Current.Version, null, CancellationToken.None));
        return store;
    }

    internal static GraphStore WithTokensOf(GraphStore source)
    {
        var store = GraphStore.InMemory();
        Copy(source.Labels, store.Labels);
        Copy(source.RelationshipTypes, store.RelationshipTypes);
        Copy(source.PropertyKeys, store.PropertyKeys);
        return store;
    }

    private static void Copy(TokenTable from, TokenTable to)
    {
        for (var id = 0; id < from.Count; id++)
        {
            Assert.Equal(id, to.GetOrAdd(from.Name(id)));
        }
    }

    private static void AddChunks(GraphLoader loader, GraphState state)
    {
        for (var number = (int)(state.Tables.NodeLimit >> NodeChunk.Bits); number >= 0; number--)
        {
            if (state.Tables.Nodes.Find(number) is { } chunk)
            {
                var copy = chunk.Copy(OwnerToken.None);
                Array.Clear(copy.Adjacency);
                loader.AddNodeChunk(number, copy);
            }
        }

        for (var number = (int)(state.Tables.RelationshipLimit >> RelationshipChunk.Bits); number >= 0; number--)
        {
            if (state.Tables.Relationships.Find(number) is { } chunk)
            {
                loader.AddRelationshipChunk(number, chunk.Copy(OwnerToken.None));
            }
        }
    }

    private static void Replay(GraphLoader loader, GraphState state)
    {
        for (var id = 0; id < state.Tables.NodeLimit; id++)
        {
            if (state.NodeExists(id))
            {
                var properties = state.NodeProperties(id);
                loader.PutNode(id, state.NodeLabels(id).ToArray(), properties.Keys.ToArray(), properties.Values.ToArray());
            }
            else
            {
                loader.DeleteNode(id);
            }
        }

        for (var id = 0; id < state.Tables.RelationshipLimit; id++)
        {
            if (state.RelationshipExists(id))
            {
                var (_, type, start, end) = state.Relationship(id);
                var properties = state.RelationshipProperties(id);
                loader.PutRelationship(id, type, (int)start, (int)end, properties.Keys.ToArray(), properties.Values.ToArray());
            }
            else
            {
                loader.DeleteRelationship(id);
            }
        }
    }
}
