namespace GraphExplorer.Storage.Tests.Loading;

/// <summary>Plays random work on a store and on its model graph.</summary>
internal static class StoreSteps
{
    internal static void Play(GraphStore store, ModelGraph model, RandomGraphTests.Step[] steps, bool withIndexes = false)
    {
        var transaction = RandomGraphTests.Begin(store);
        if (withIndexes)
        {
            RandomGraphTests.CreateIndexes(transaction);
        }

        foreach (var step in steps)
        {
            if (step.What < 6)
            {
                RandomGraphTests.Wait(transaction.CommitAsync(CancellationToken.None));
                transaction = RandomGraphTests.Begin(store);
            }

            RandomGraphTests.Apply(step, transaction, model);
        }

        RandomGraphTests.Wait(transaction.CommitAsync(CancellationToken.None));
    }
}
