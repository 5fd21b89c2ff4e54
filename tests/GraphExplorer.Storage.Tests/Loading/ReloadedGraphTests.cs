using CsCheck;

namespace GraphExplorer.Storage.Tests.Loading;

/// <summary>Random graphs, taken apart and put together again.</summary>
public class ReloadedGraphTests
{
    private static readonly Gen<(RandomGraphTests.Step[] First, RandomGraphTests.Step[] Second, RandomGraphTests.Step[] Third)> Graphs =
        Gen.Select(RandomGraphTests.Steps.Array[1, 150], RandomGraphTests.Steps.Array[0, 60], RandomGraphTests.Steps.Array[0, 60]);

    [Fact]
    public void A_loaded_graph_reads_and_changes_like_the_one_that_was_stored() => Graphs.Sample(
        steps =>
        {
            using var source = GraphStore.InMemory();
            var model = new ModelGraph();
            StoreSteps.Play(source, model, steps.First, withIndexes: true);
            var earlier = source.Current;
            StoreSteps.Play(source, model, steps.Second);
            using var loaded = Reload.Of(source);
            using var replayed = Reload.Of(source, earlier);
            GraphAssert.Same(model, loaded.Current, RandomGraphTests.Tokens);
            GraphAssert.Same(model, replayed.Current, RandomGraphTests.Tokens);
            Assert.Equal(source.Current.Version, loaded.Current.Version);

            var before = (State: loaded.Current, Model: model.Copy());
            var after = model.Copy();
            StoreSteps.Play(source, model, steps.Third);
            StoreSteps.Play(loaded, after, steps.Third);
            Assert.Equal(model.Nodes.Keys, after.Nodes.Keys);
            Assert.Equal(model.Relationships.Keys, after.Relationships.Keys);
            GraphAssert.Same(after, loaded.Current, RandomGraphTests.Tokens);
            GraphAssert.Same(before.Model, before.State, RandomGraphTests.Tokens);
        },
        iter: 60,
        threads: 1);
}
