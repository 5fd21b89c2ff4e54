using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Patterns;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>Adds one relationship of a query graph to a plan that has bound one of its ends, or the relationship itself.</summary>
internal sealed class ExpandPlanner(QueryGraph graph, GraphKnowledge knowledge, ExpandEstimates estimates, NameSupply names)
{

    /// <summary>Whether the relationship can be added now.</summary>
    internal static bool CanExpand(SearchState state, PatternRelationship relationship) =>
        (state.Bound.Contains(relationship.Left) || state.Bound.Contains(relationship.Right) || state.Bound.Contains(relationship.Variable))
        && relationship.Reads.All(state.Bound.Contains);

    /// <summary>The rows that come out, before predicates.</summary>
    internal double Rows(SearchState state, PatternRelationship relationship)
    {
        if (state.Bound.Contains(relationship.Variable))
        {
            return state.Rows;
        }

        var (fromLeft, into) = Way(state, relationship);
        if (relationship.Length is not { } length)
        {
            return state.Rows * (into ? estimates.Between(state, relationship, fromLeft) : estimates.Degree(state, relationship, fromLeft));
        }

        var walks = estimates.Walks(state, relationship, length, fromLeft);
        return state.Rows * (into ? walks / Math.Max(knowledge.NodesLike(fromLeft ? relationship.Right : relationship.Left), 1) : walks);
    }

    /// <summary>The plan with the relationship added, and what it solves beside it.</summary>
    internal SearchState Expand(SearchState state, PatternRelationship relationship)
    {
        var rows = Rows(state, relationship);
        if (state.Bound.Contains(relationship.Variable))
        {
            return Endpoints(state, relationship, rows);
        }

        return relationship switch
        {
            { Length: null } => Single(state, relationship, rows),
            { Repetition: { } repetition } => Repeated(state, relationship, repetition, rows),
            _ => VariableLength(state, relationship, rows),
        };
    }

    private (bool FromLeft, bool Into) Way(SearchState state, PatternRelationship relationship)
    {
        var left = state.Bound.Contains(relationship.Left);
        var right = state.Bound.Contains(relationship.Right);
        if (left != right)
        {
            return (left, false);
        }

        var leftDegree = knowledge.Degree(relationship.Left, relationship.Direction, relationship.Types);
        var rightDegree = knowledge.Degree(relationship.Right, relationship.DirectionFrom(left: false), relationship.Types);
        return (leftDegree <= rightDegree, true);
    }

    private static SearchState Endpoints(SearchState state, PatternRelationship relationship, double rows)
    {
        var plan = new ProjectEndpoints(
            state.Plan,
            relationship.Variable,
            relationship.Left,
            state.Bound.Contains(relationship.Left),
            relationship.Right,
            state.Bound.Contains(relationship.Right) || relationship.Left == relationship.Right,
            relationship.Direction,
            relationship.Types,
            relationship.Length is not null,
            relationship.Length?.Minimum ?? 1,
            relationship.Length is null ? 1 : relationship.Length.Maximum)
        { EstimatedRows = rows };
        var predicates = relationship.Length is { StepPredicates.Count: > 0 } length
            ? new Filter(plan, [new QuantifiedPredicate(ListQuantifier.All, length.StepVariable, new Variable(relationship.Variable), Conjuncts.Join(length.StepPredicates))])
            { EstimatedRows = rows }
            : (LogicalPlan)plan;
        return state with
        {
            Plan = predicates,
            Bound = state.Bound.Add(relationship.Left).Add(relationship.Right),
            Solved = state.Solved.Add(relationship),
            Cost = state.Cost + (rows * CostModel.ExpandRow),
        };
    }

    private SearchState Single(SearchState state, PatternRelationship relationship, double rows)
    {
        var (fromLeft, into) = Way(state, relationship);
        var (from, to) = fromLeft ? (relationship.Left, relationship.Right) : (relationship.Right, relationship.Left);
        var plan = new Expand(state.Plan, from, relationship.DirectionFrom(fromLeft), relationship.Types, relationship.Variable, to, into, [])
        {
            EstimatedRows = rows,
        };
        return state with
        {
            Plan = plan,
            Bound = state.Bound.Add(relationship.Variable).Add(to),
            Solved = state.Solved.Add(relationship),
            Cost = state.Cost + (into ? CostModel.Into(state.Rows, estimates.Degree(state, relationship, fromLeft), rows) : CostModel.Expand(state.Rows, rows)),
        };
    }

    private SearchState VariableLength(SearchState state, PatternRelationship relationship, double rows)
    {
        var (fromLeft, into) = Way(state, relationship);
        var (from, to) = fromLeft ? (relationship.Left, relationship.Right) : (relationship.Right, relationship.Left);
        var length = relationship.Length!;
        var conditions = StepConditions.Of(graph, relationship, from, to, names.Hidden("node"), state);
        var source = conditions.Starts.Count == 0 ? state.Plan : new Filter(state.Plan, conditions.Starts) { EstimatedRows = state.Rows };
        var pairs = BoundPairs(state, relationship);
        var plan = new VariableLengthExpand(
            source,
            from,
            relationship.DirectionFrom(fromLeft),
            relationship.Types,
            relationship.Variable,
            to,
            into,
            length.Minimum,
            length.Maximum,
            !fromLeft,
            length.StepVariable,
            conditions.StepNode,
            [.. length.StepPredicates, .. conditions.Steps],
            [.. pairs.Select(pair => Partner(pair, relationship).Variable)],
            false)
        { EstimatedRows = rows };
        return state with
        {
            Plan = plan,
            Bound = state.Bound.Add(relationship.Variable).Add(to),
            Solved = state.Solved.Add(relationship).Union(pairs).Union(conditions.Solved),
            Cost = state.Cost + (state.Rows * CostModel.ExpandBegin) + (state.Rows * estimates.Walks(state, relationship, length, fromLeft) * CostModel.SearchStep),
        };
    }

    private SearchState Repeated(SearchState state, PatternRelationship relationship, Repetition repetition, double rows)
    {
        var (fromLeft, into) = Way(state, relationship);
        var (from, to) = fromLeft ? (relationship.Left, relationship.Right) : (relationship.Right, relationship.Left);
        var length = relationship.Length!;
        var pairs = BoundPairs(state, relationship);
        var plan = new Repeat(
            state.Plan,
            from,
            to,
            into,
            SegmentPlacement.Of(repetition, length.Minimum, length.Maximum, single: false, reversed: !fromLeft),
            relationship.Variable,
            !fromLeft,
            relationship.Repeatable,
            [.. pairs.Select(pair => Partner(pair, relationship).Variable)])
        { EstimatedRows = rows };
        return state with
        {
            Plan = plan,
            Bound = state.Bound.Add(relationship.Variable).Add(to).Union(repetition.Groups.Select(group => group.Group)),
            Solved = state.Solved.Add(relationship).Union(pairs),
            Cost = state.Cost + (state.Rows * CostModel.ExpandBegin) + (state.Rows * estimates.Walks(state, relationship, length, fromLeft) * CostModel.SearchStep),
        };
    }

    private List<RelationshipPair> BoundPairs(SearchState state, PatternRelationship relationship) => graph.Different
        .Where(pair => pair.One == relationship || pair.Other == relationship)
        .Where(pair => state.Bound.Contains(Partner(pair, relationship).Variable))
        .ToList();

    private static PatternRelationship Partner(RelationshipPair pair, PatternRelationship relationship) =>
        pair.One == relationship ? pair.Other : pair.One;
}
