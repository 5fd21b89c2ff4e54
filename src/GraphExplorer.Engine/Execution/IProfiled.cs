namespace GraphExplorer.Engine.Execution;

/// <summary>What PROFILE counts of an operator.</summary>
internal interface IProfiled
{
    /// <summary>The rows yielded so far, counted under PROFILE only.</summary>
    long ProfiledRows { get; }

    /// <summary>The store accesses so far, those of the sources included, counted under PROFILE only.</summary>
    long ProfiledDbHits { get; }
}
