namespace GraphExplorer.Cypher.Semantics;

/// <summary>What the semantic check needs to know of a function.</summary>
/// <param name="Name">the full name, with its namespace</param>
/// <param name="MinimumArguments">the fewest arguments</param>
/// <param name="MaximumArguments">the most arguments; <see cref="int.MaxValue"/> for no bound</param>
public sealed record FunctionSignature(string Name, int MinimumArguments, int MaximumArguments)
{
    /// <summary>Whether it makes one value of all the rows of a group.</summary>
    public bool IsAggregate { get; init; }

    /// <summary>Whether equal arguments give equal values within one statement; <c>rand()</c> does not.</summary>
    public bool IsDeterministic { get; init; } = true;

    /// <summary>The kinds that each argument may be; the last one holds for all that follow, and any kind for those that are not listed.</summary>
    public IReadOnlyList<ValueKinds> Arguments { get; init; } = [];

    /// <summary>The kinds of its values.</summary>
    public ValueKinds Result { get; init; } = ValueKinds.Any;
}
