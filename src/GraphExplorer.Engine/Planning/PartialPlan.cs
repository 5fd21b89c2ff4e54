using System.Collections.Immutable;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning;

/// <summary>A plan of the clauses so far.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Bound">The variables that later clauses can read, those of outer rows included.</param>
/// <param name="Arguments">The variables of outer rows, which no projection hides.</param>
internal sealed record PartialPlan(LogicalPlan Plan, ImmutableHashSet<string> Bound, ImmutableHashSet<string> Arguments)
{
    /// <summary>One row: nothing at the start of a statement, the outer row in a subquery.</summary>
    internal static PartialPlan Start(IEnumerable<string> outer)
    {
        var arguments = outer.ToImmutableHashSet(StringComparer.Ordinal);
        var leaf = new Argument([.. arguments.Order(StringComparer.Ordinal)]) { EstimatedRows = 1 };
        return new PartialPlan(leaf, arguments, arguments);
    }

    /// <summary>One row for a plan inside this one, with those of its variables that a tree names.</summary>
    internal PartialPlan StartFor(SyntaxNode node) => Start(VariableNames.Of(node).Where(Bound.Contains));

    /// <summary>Whether nothing was planned yet.</summary>
    internal bool IsStart => Plan is Argument;

    /// <summary>The same with an operator on top that binds more.</summary>
    internal PartialPlan Then(LogicalPlan plan, params IEnumerable<string> binds) => this with { Plan = plan, Bound = Bound.Union(binds) };
}
