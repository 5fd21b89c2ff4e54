using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution.Columnar;

namespace GraphExplorer.Engine.Execution.Compilation;

/// <summary>Comparisons of one property, all of which must hold, with values that are the same on all rows.</summary>
/// <param name="Entities">Whose property it is.</param>
/// <param name="Key">The property.</param>
/// <param name="Comparisons">The property stands on the left of each.</param>
/// <param name="IsSafe">Whether the evaluation of no bound can fail.</param>
internal sealed record PropertyBounds(Column Entities, string Key, IReadOnlyList<(BinaryOperator Operator, Expression Bound)> Comparisons, bool IsSafe)
{
    /// <summary>Whether others compare the same property.</summary>
    internal bool IsOfSame(PropertyBounds other) => ReferenceEquals(Entities, other.Entities) && string.Equals(Key, other.Key, StringComparison.Ordinal);

    /// <summary>These and others of the same property.</summary>
    internal PropertyBounds And(PropertyBounds other) => this with { Comparisons = [.. Comparisons, .. other.Comparisons], IsSafe = IsSafe && other.IsSafe };
}
