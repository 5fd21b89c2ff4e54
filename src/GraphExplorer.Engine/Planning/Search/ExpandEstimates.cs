using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Patterns;
using GraphExplorer.Engine.Planning.Statistics;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>
/// How many relationships expands find. A node that was met along a relationship is met as often as it has such relationships, so that it
/// has more than nodes have on average; a relationship between two nodes that are bound already is judged by what joins them.
/// </summary>
internal sealed class ExpandEstimates
{
    private const double MaximumSteps = 6;
    private const double Most = 1e15;
    private const int MaximumTried = 4;
    private const int ManyTypes = 4;
    private readonly QueryGraph _graph;
    private readonly GraphKnowledge _knowledge;
    private readonly IGraphStatistics _statistics;
    private readonly ILookup<string, PatternRelationship> _at;
    private HashSet<(string One, string Other)>? _different;

    internal ExpandEstimates(QueryGraph graph, GraphKnowledge knowledge, IGraphStatistics statistics)
    {
        _graph = graph;
        _knowledge = knowledge;
        _statistics = statistics;
        _at = graph.Relationships
            .Where(relationship => relationship.Length is null && relationship.Left != relationship.Right)
            .SelectMany(relationship => new[] { (Node: relationship.Left, Relationship: relationship), (Node: relationship.Right, Relationship: relationship) })
            .ToLookup(entry => entry.Node, entry => entry.Relationship, StringComparer.Ordinal);
    }

    /// <summary>The relationships that an expand from a node finds for one row.</summary>
    internal double Degree(SearchState state, PatternRelationship relationship, bool fromLeft)
    {
        var from = fromLeft ? relationship.Left : relationship.Right;
        var direction = relationship.DirectionFrom(fromLeft);
        return Along(state, from, relationship, direction) ?? _knowledge.Degree(from, direction, relationship.Types);
    }

    /// <summary>The relationships between two bound nodes for one row.</summary>
    internal double Between(SearchState state, PatternRelationship relationship, bool fromLeft)
    {
        if (Beside(state, relationship) is { } beside)
        {
            return beside;
        }

        if (relationship.Left == relationship.Right && _knowledge.MeanOver(relationship.Types, _statistics.ShareOfLoops) is { } loops)
        {
            return loops * _knowledge.Relationships(relationship.Types) / Math.Max(1, _statistics.NodeCount);
        }

        if (relationship.Left != relationship.Right && Closing(state, relationship) is { } closing)
        {
            return closing;
        }

        var to = fromLeft ? relationship.Right : relationship.Left;
        var degree = Degree(state, relationship, fromLeft);
        var back = Along(state, to, relationship, relationship.DirectionFrom(!fromLeft));
        return back is { } other
            ? Math.Min(degree, degree * other / Math.Max(1, _knowledge.Relationships(relationship.Types) * (relationship.Direction == Direction.Both ? 2 : 1)))
            : degree / Math.Max(_knowledge.NodesLike(to), 1);
    }

    /// <summary>The walks from one node, wherever they end.</summary>
    internal double Walks(SearchState state, PatternRelationship relationship, PathLength length, bool fromLeft)
    {
        var once = Once(state, relationship, fromLeft);
        var again = relationship.Repetition is null ? Again(relationship, fromLeft) ?? once : once;
        var walks = 0.0;
        var last = Math.Min(length.Maximum ?? (long)MaximumSteps, Math.Max((long)MaximumSteps, length.Minimum));
        for (var steps = length.Minimum; steps <= last && walks < Most; steps++)
        {
            walks += steps == 0 ? 1 : once * Math.Pow(again, Math.Min(steps - 1, 64));
        }

        return Math.Min(walks, Most);
    }

    /// <summary>How many ways there are to begin by one step or repetition.</summary>
    private double Once(SearchState state, PatternRelationship relationship, bool fromLeft) => relationship.Repetition is { } repetition
        ? repetition.Relationships.Aggregate(1.0, (ways, step) => ways * _knowledge.Degree(fromLeft ? relationship.Left : relationship.Right, step.Direction, step.Types))
        : Degree(state, relationship, fromLeft);

    /// <summary>How many ways there are to go on where a step has led.</summary>
    private double? Again(PatternRelationship relationship, bool fromLeft)
    {
        var direction = relationship.DirectionFrom(fromLeft);
        return relationship.Types.Count > ManyTypes ? null : _knowledge.MeanOver(relationship.Types, type => Met(type, direction == Direction.Both ? null : direction == Direction.Incoming, null, relationship.Types, direction))
            is not { } degree ? null
            : direction == Direction.Both && !relationship.Repeatable ? Math.Max(0, degree - 1) : degree;
    }

    /// <summary>The relationships at a node that was met along others; null where it was not, or nothing is known.</summary>
    private double? Along(SearchState state, string node, PatternRelationship relationship, Direction direction)
    {
        double? most = null;
        foreach (var met in _at[node].Where(other => !ReferenceEquals(other, relationship) && state.Solved.Contains(other)).Take(MaximumTried))
        {
            if (met.Types.Count > ManyTypes || relationship.Types.Count > ManyTypes)
            {
                continue;
            }

            var meeting = met.DirectionFrom(met.Left == node);
            bool? atStart = meeting == Direction.Both ? null : meeting == Direction.Outgoing;
            if (_knowledge.MeanOver(met.Types, type => Met(type, atStart, _knowledge.RarestLabel(node), relationship.Types, direction)) is not { } degree)
            {
                continue;
            }

            // One of those found is that along which the node was met.
            if (IsDifferent(met, relationship) && (direction == Direction.Both || meeting == Direction.Both || meeting == direction))
            {
                degree = Math.Max(0, degree - (_knowledge.Relationships(met.Types) / Math.Max(1, Math.Max(_knowledge.Relationships(relationship.Types), _knowledge.Relationships(met.Types)))));
            }

            most = Math.Max(most ?? 0, degree);
        }

        return most;
    }

    private double? Met(string? type, bool? atStart, string? label, IReadOnlyList<string> others, Direction direction)
    {
        return atStart is { } end ? At(end) : (At(true), At(false)) is ({ } start, { } finish) ? (start + finish) / 2 : null;

        double? At(bool start) => GraphKnowledge.SumOver(others, other => direction == Direction.Both
            ? _statistics.DegreeAlong(type, start, label, other, true) + _statistics.DegreeAlong(type, start, label, other, false)
            : _statistics.DegreeAlong(type, start, label, other, direction == Direction.Outgoing));
    }

    /// <summary>Those between two nodes that another relationship joins already.</summary>
    private double? Beside(SearchState state, PatternRelationship relationship)
    {
        var (left, right) = (relationship.Left, relationship.Right);
        var other = _at[left].FirstOrDefault(candidate => !ReferenceEquals(candidate, relationship) && state.Solved.Contains(candidate) && (candidate.Left == right || candidate.Right == right));
        if (other is null || other.Types.Count > ManyTypes || relationship.Types.Count > ManyTypes)
        {
            return null;
        }

        var known = other.Direction == Direction.Incoming ? other.Right : other.Left;
        var forward = relationship.DirectionFrom(left == known);
        var beside = _knowledge.MeanOver(other.Types, type => GraphKnowledge.SumOver(relationship.Types, next => forward switch
        {
            Direction.Both => _statistics.Beside(type, next, true) + _statistics.Beside(type, next, false),
            _ => _statistics.Beside(type, next, forward == Direction.Outgoing),
        }));
        var itself = IsDifferent(other, relationship) && (forward != Direction.Incoming || other.Direction == Direction.Both) ? 1 : 0;
        return beside is { } found ? Math.Max(0, found - itself) : null;
    }

    /// <summary>Those that close a triangle whose other sides are bound.</summary>
    private double? Closing(SearchState state, PatternRelationship relationship)
    {
        foreach (var first in Sides(relationship.Left).Take(MaximumTried))
        {
            var middle = first.Left == relationship.Left ? first.Right : first.Left;
            var second = Sides(relationship.Right).FirstOrDefault(candidate => !ReferenceEquals(candidate, first) && (candidate.Left == middle || candidate.Right == middle));
            if (second is null || first.Types.Count > 1 || second.Types.Count > 1 || relationship.Types.Count > ManyTypes)
            {
                continue;
            }

            var begin = first.DirectionFrom(first.Left == relationship.Left);
            var on = second.DirectionFrom(second.Left == middle);
            if (begin == Direction.Both || on == Direction.Both)
            {
                continue;
            }

            var (one, two) = (first.Types.Count == 0 ? null : first.Types[0], second.Types.Count == 0 ? null : second.Types[0]);
            return GraphKnowledge.SumOver(relationship.Types, type => relationship.Direction == Direction.Both
                ? One(type, true) + One(type, false)
                : One(type, relationship.Direction == Direction.Outgoing));

            double? One(string? type, bool forward) => _statistics.Closing(one, begin == Direction.Outgoing, two, on == Direction.Outgoing, type, forward);
        }

        return null;

        IEnumerable<PatternRelationship> Sides(string node) => _at[node].Where(other => !ReferenceEquals(other, relationship) && state.Solved.Contains(other));
    }

    private bool IsDifferent(PatternRelationship one, PatternRelationship other)
    {
        _different ??= _graph.Different.SelectMany(pair => new[] { (pair.One.Variable, pair.Other.Variable), (pair.Other.Variable, pair.One.Variable) }).ToHashSet();
        return _different.Contains((one.Variable, other.Variable));
    }
}
