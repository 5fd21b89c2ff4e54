namespace GraphExplorer.Engine.Execution;

/// <summary>What PROFILE counts of several operators that carry out one operator of the plan together.</summary>
internal sealed class ProfiledTogether(IProfiled first, IProfiled second) : IProfiled
{
    /// <inheritdoc/>
    public long ProfiledRows => first.ProfiledRows + second.ProfiledRows;

    /// <inheritdoc/>
    public long ProfiledDbHits => first.ProfiledDbHits + second.ProfiledDbHits;
}
