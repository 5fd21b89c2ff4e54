using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>What is looked up in an index.</summary>
/// <param name="IndexName">the index</param>
/// <param name="Kind">its kind</param>
/// <param name="LabelOrType">its label or relationship type</param>
/// <param name="Properties">its properties in order</param>
/// <param name="Keys">what is looked up in the first of them: values, then perhaps something that is no single value</param>
/// <param name="Unique">whether at most one entity has the values</param>
internal sealed record IndexLookup(
    string IndexName,
    StoredIndexKind Kind,
    string LabelOrType,
    IReadOnlyList<string> Properties,
    IReadOnlyList<IndexKey> Keys,
    bool Unique)
{
    /// <summary>The same with its expressions mapped.</summary>
    internal IndexLookup Map(Func<Expression, Expression> map) => this with { Keys = [.. Keys.Select(key => key.Map(map))] };
}
