namespace GraphExplorer.Storage.Tests;

/// <summary>Tests that measure the process or fill the machine: no other runs at the same time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RunAlone
{
    internal const string Name = "Runs alone";
}
