using System.Collections.Immutable;

namespace GraphExplorer.Engine.Planning.Namespacing;

/// <summary>Which variables the RETURN of a query fills.</summary>
/// <param name="Given">For the later arms of a union: the variable of each column.</param>
/// <param name="AlwaysFresh">For the first arm of a union: each column gets a variable of its own.</param>
/// <param name="Outer">For CALL subqueries: outer variables, which a returned column must not share.</param>
internal sealed record ReturnNaming(IReadOnlyDictionary<string, string>? Given, bool AlwaysFresh, ImmutableHashSet<string> Outer)
{
    /// <summary>A returned variable stays itself.</summary>
    internal static ReturnNaming Own { get; } = new(null, false, []);
}
