using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Patterns;

/// <summary>
/// A path as node, step, node …: parentheses that repeat nothing are taken away, and nodes that are not written beside a repetition are
/// put in.
/// </summary>
internal sealed class PathFactors
{
    private readonly NameSupply _names;
    private readonly List<PathFactor> _factors = [];
    private readonly List<Expression> _predicates = [];

    private PathFactors(NameSupply names)
    {
        _names = names;
    }

    /// <summary>Nodes at the even places, what joins them at the odd ones.</summary>
    internal IReadOnlyList<PathFactor> Factors => _factors;

    /// <summary>What the parentheses demanded.</summary>
    internal IReadOnlyList<Expression> Predicates => _predicates;

    /// <summary>The variable of the path in parentheses.</summary>
    internal string? SubPath { get; private set; }

    /// <summary>The factors of a path.</summary>
    internal static PathFactors Of(PathPattern path, NameSupply names)
    {
        var factors = new PathFactors(names);
        factors.Add(path);
        factors.CloseWithNode();
        return factors;
    }

    private void Add(PathPattern path)
    {
        foreach (var factor in path.Factors)
        {
            switch (factor)
            {
                case ParenthesizedPath { Quantifier: null } inner:
                    Add(inner.Path);
                    _predicates.AddRange(Conjuncts.Of(inner.Where));
                    SubPath ??= inner.PathVariable;
                    break;
                case QuantifiedPath:
                    CloseWithNode();
                    _factors.Add(factor);
                    break;
                default:
                    _factors.Add(factor);
                    break;
            }
        }
    }

    private void CloseWithNode()
    {
        if (_factors is not [.., NodePattern])
        {
            _factors.Add(new NodePattern(_names.Hidden("anon"), null, null, null));
        }
    }
}
