using System.Collections.Immutable;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Finishing;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Patterns;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>
/// Joins components that share no node with the plan so far: by a lookup for each row when a predicate allows one, by a hash join over an
/// equality, or as a product with the smaller side first; a product multiplies rows and so comes last.
/// </summary>
internal sealed class ComponentJoin(QueryGraph graph, GraphKnowledge knowledge, ImmutableHashSet<string> outer, StateCompletion completion, ComponentPlanner components)
{
    private const int MaximumTried = 16;
    private readonly List<(Predicate Predicate, BinaryOperation Equal)> _equalities = [.. graph.Predicates
        .Where(predicate => predicate.Expression is BinaryOperation { Operator: BinaryOperator.Equal })
        .Select(predicate => (predicate, (BinaryOperation)predicate.Expression))];

    /// <summary>The state with all components joined.</summary>
    internal SearchState Join(SearchState state, IReadOnlyList<Component> free)
    {
        // Of many components those that are small by themselves are tried first, and not all before each choice.
        var left = free.Count <= MaximumTried ? free.ToList() : [.. free.OrderBy(component => components.Begin(component, outer, state.Solved).Rows)];
        while (left.Count > 0)
        {
            var (component, joined) = left.Take(MaximumTried).Select(candidate => (candidate, Joined: With(state, candidate))).MinBy(pair => (pair.Joined.Rows, pair.Joined.Cost));
            left.Remove(component);
            state = completion.Complete(joined, state.Bound);
        }

        return state;
    }

    private SearchState With(SearchState state, Component component)
    {
        var dependent = components.Begin(component, state.Bound, state.Solved);
        if (state.Plan is Argument)
        {
            return dependent;
        }

        var rows = state.Rows * dependent.Rows;
        var reads = PlanVariables.Read(dependent.Plan);
        reads.RemoveWhere(name => !state.Bound.Contains(name) || outer.Contains(name));
        LogicalPlan product = reads.Count > 0
            ? new Apply(state.Plan, dependent.Plan) { EstimatedRows = rows }
            : new CartesianProduct(state.Plan, dependent.Plan) { EstimatedRows = rows };
        var cost = reads.Count > 0 ? Math.Max(state.Rows, 1) * (CostModel.ApplyRow + dependent.Cost) : dependent.Cost + CostModel.Product(state.Rows, dependent.Rows);
        var repeated = dependent with { Plan = product, Cost = state.Cost + cost };
        return Hashed(state, component) is { } hashed && hashed.Cost < repeated.Cost ? hashed : repeated;
    }

    private SearchState? Hashed(SearchState state, Component component)
    {
        foreach (var (predicate, equal) in _equalities)
        {
            if (state.Solved.Contains(predicate))
            {
                continue;
            }

            var mine = new HashSet<string>(component.Nodes.Concat(component.Relationships.Select(relationship => relationship.Variable)), StringComparer.Ordinal);
            var sides = Sides(equal, predicate, state, mine);
            if (sides is not var (leftKey, rightKey))
            {
                continue;
            }

            var right = components.Begin(component, outer, state.Solved);
            var rows = Math.Max(1, state.Rows * right.Rows * knowledge.Selectivity(equal));
            var cost = state.Cost + right.Cost + CostModel.HashJoin(Math.Min(state.Rows, right.Rows), Math.Max(state.Rows, right.Rows), rows);
            // What was written before must be written before the other side reads: only the build side is read to its end first.
            LogicalPlan plan = state.Rows <= right.Rows || PlanEffects.AnyWrites(state.Plan)
                ? new ValueHashJoin(state.Plan, right.Plan, leftKey, rightKey) { EstimatedRows = rows }
                : new ValueHashJoin(right.Plan, state.Plan, rightKey, leftKey) { EstimatedRows = rows };
            return new SearchState(plan, state.Bound.Union(right.Bound), state.Solved.Union(right.Solved).Add(predicate), cost);
        }

        return null;
    }

    /// <summary>The side of an equality that the plan so far can compute and the side that the component can; null when there are no such sides.</summary>
    private (Expression Left, Expression Right)? Sides(BinaryOperation equal, Predicate predicate, SearchState state, HashSet<string> mine)
    {
        var left = Dependencies(equal.Left, predicate);
        var right = Dependencies(equal.Right, predicate);
        if (IsOf(left, state) && right.Count > 0 && right.All(name => mine.Contains(name) || outer.Contains(name)) && right.Any(mine.Contains))
        {
            return (equal.Left, equal.Right);
        }

        return IsOf(right, state) && left.Count > 0 && left.All(name => mine.Contains(name) || outer.Contains(name)) && left.Any(mine.Contains)
            ? (equal.Right, equal.Left)
            : null;
    }

    private bool IsOf(List<string> names, SearchState state) => names.All(state.Bound.Contains) && names.Any(name => !outer.Contains(name));

    private static List<string> Dependencies(Expression side, Predicate predicate) =>
        [.. Namespacing.VariableNames.Of(side).Where(predicate.Dependencies.Contains)];
}
