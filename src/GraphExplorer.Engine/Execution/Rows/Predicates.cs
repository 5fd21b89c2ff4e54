namespace GraphExplorer.Engine.Execution.Rows;

/// <summary>Conjunctions of predicates.</summary>
internal static class Predicates
{
    /// <summary>Whether each is true, tested in order up to the first that is not.</summary>
    internal static bool AllHold(Evaluator[] predicates, ExecutionState state)
    {
        foreach (var predicate in predicates)
        {
            if (!predicate.IsTrue(state))
            {
                return false;
            }
        }

        return true;
    }
}
