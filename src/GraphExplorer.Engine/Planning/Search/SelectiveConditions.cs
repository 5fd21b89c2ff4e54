using System.Collections.Immutable;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Patterns;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>
/// Divides what a path must satisfy to be chosen: what concerns one node or one repetition guides the search, the rest is tested when a
/// path is complete.
/// </summary>
internal sealed class SelectiveConditions
{
    private readonly Dictionary<string, List<Expression>> _nodes = new(StringComparer.Ordinal);
    private readonly List<Expression>[] _segments;
    private readonly List<Expression> _path = [];
    private readonly SelectivePath _selective;
    private readonly ImmutableHashSet<string> _known;
    private readonly HashSet<string> _inner;

    /// <param name="path">the path</param>
    /// <param name="known">what has a value while the search runs</param>
    internal SelectiveConditions(SelectivePath path, ImmutableHashSet<string> known)
    {
        _selective = path;
        _known = known;
        _inner = path.Inner.ToHashSet(StringComparer.Ordinal);
        _segments = [.. path.Segments.Select(_ => new List<Expression>())];
        foreach (var predicate in path.Predicates)
        {
            Place(predicate);
        }
    }

    /// <summary>What a whole path must satisfy.</summary>
    internal IReadOnlyList<Expression> OfPath => _path;

    /// <summary>What a node between segments must satisfy.</summary>
    internal IReadOnlyList<Expression> OfNode(string node) => _nodes.GetValueOrDefault(node) ?? [];

    /// <summary>What each repetition of a segment must satisfy.</summary>
    internal IReadOnlyList<Expression> OfSegment(int segment) => _segments[segment];

    private void Place(Expression predicate)
    {
        if (EachOf(predicate) is var (segment, condition))
        {
            _segments[segment].AddRange(Conjuncts.Of(condition));
            return;
        }

        var names = VariableNames.Of(predicate);
        var mentioned = names.Where(_inner.Contains).ToList();
        if (mentioned is not [var only] || !IsKnownBeside(names, only))
        {
            _path.Add(predicate);
            return;
        }

        if (_selective.Nodes.Skip(1).SkipLast(1).Contains(only, StringComparer.Ordinal))
        {
            if (!_nodes.TryGetValue(only, out var conditions))
            {
                _nodes.Add(only, conditions = []);
            }

            conditions.Add(predicate);
            return;
        }

        var single = Enumerable.Range(0, _segments.Length).FirstOrDefault(
            i => _selective.Segments[i].Single && _selective.Segments[i].Steps.Relationships[0].Variable == only && _selective.Segments[i].Steps.Groups[0].Group == only,
            -1);
        (single < 0 ? _path : _segments[single]).Add(predicate);
    }

    // The end that is not known yet is neither inner nor known.
    private bool IsKnownBeside(HashSet<string> names, string variable) =>
        !names.Any(name => name != variable && !_known.Contains(name) && (name == _selective.Left || name == _selective.Right));

    /// <summary><c>all(x IN group WHERE …)</c> is a condition on each repetition; null for what is none.</summary>
    private (int Segment, Expression Condition)? EachOf(Expression predicate)
    {
        if (predicate is not QuantifiedPredicate { Quantifier: ListQuantifier.All or ListQuantifier.None, List: Variable list, Where: { } where } each
            || !Substitution.CanApply(where, each.Variable))
        {
            return null;
        }

        for (var i = 0; i < _segments.Length; i++)
        {
            var group = _selective.Segments[i].Steps.Groups.FirstOrDefault(group => group.Group == list.Name);
            var names = VariableNames.Of(where);
            if (group is not null && !_selective.Segments[i].Single && !names.Overlaps(_inner) && IsKnownBeside(names, each.Variable))
            {
                var condition = Substitution.Apply(where, new Dictionary<string, Expression>(StringComparer.Ordinal) { [each.Variable] = new Variable(group.Inner) });
                return (i, each.Quantifier == ListQuantifier.All ? condition : new UnaryOperation(UnaryOperator.Not, condition));
            }
        }

        return null;
    }
}
