namespace GraphExplorer.Engine.Execution.Transactions;

/// <summary>What TERMINATE TRANSACTIONS ends.</summary>
internal interface ITerminable
{
    /// <summary>Ends it from outside; false when it is over already. May be called by any thread.</summary>
    bool Terminate();
}
