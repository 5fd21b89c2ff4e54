using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Planning.Patterns;

/// <summary>Adds the paths of a pattern to a query graph.</summary>
internal sealed class PathBuilder(QueryGraphBuilder graph, NameSupply names)
{
    private readonly QuantifiedPathBuilder _quantified = new(names);

    /// <summary>Adds a part: a path, or a search for shortest paths.</summary>
    internal void Add(PatternPart part)
    {
        switch (part.Element)
        {
            case ShortestPathPattern shortest:
                AddSearch(part, shortest.Path, shortest.All, filterAfter: false);
                break;
            case PathPattern path when Selects(part.Selector, out var all):
                AddSearch(part, path, all, filterAfter: true);
                break;
            case PathPattern path:
                AddPath(part.PathVariable, path);
                break;
            default:
                throw new InvalidOperationException($"Pattern {part.Element.GetType().Name} is not known.");
        }
    }

    private static bool Selects(PathSelector? selector, out bool all)
    {
        all = selector?.Kind == PathSelectorKind.AllShortest;
        switch (selector)
        {
            case null or { Kind: PathSelectorKind.All }:
                return false;
            case { Kind: PathSelectorKind.AllShortest or PathSelectorKind.AnyShortest }:
            case { Kind: PathSelectorKind.Any or PathSelectorKind.Shortest, Count: null or IntegerLiteral { Value: 1 } }:
                return true;
            default:
                throw NotSupported($"The path selector {selector.Kind} with a count other than 1, or with GROUPS, is not supported yet.", selector);
        }
    }

    private static GraphException NotSupported(string message, SyntaxNode node) => new(StatusCodes.NotSupported, message, node.Position);

    /// <summary>The factors as node, relationship, node …: parentheses that repeat nothing are taken away, missing nodes put in.</summary>
    private List<PathFactor> Flatten(PathPattern path)
    {
        var factors = new List<PathFactor>();
        foreach (var factor in path.Factors)
        {
            if (factor is ParenthesizedPath { Quantifier: null } paren)
            {
                if (factors is [.., NodePattern] || paren.PathVariable is not null)
                {
                    throw NotSupported("A parenthesised path without a quantifier is supported only where it is the whole path, and without a path variable.", paren);
                }

                factors.AddRange(Flatten(paren.Path));
                graph.AddPredicates(paren.Where);
                continue;
            }

            if (factor is QuantifiedPath && factors is not [.., NodePattern])
            {
                factors.Add(new NodePattern(names.Hidden("anon"), null, null, null));
            }

            factors.Add(factor);
        }

        if (factors is [.., QuantifiedPath])
        {
            factors.Add(new NodePattern(names.Hidden("anon"), null, null, null));
        }

        return factors;
    }

    private void AddPath(string? pathVariable, PathPattern path)
    {
        var factors = Flatten(path);
        var steps = new List<string> { graph.AddNode((NodePattern)factors[0]) };
        for (var i = 1; i + 1 < factors.Count; i += 2)
        {
            var right = graph.AddNode((NodePattern)factors[i + 1]);
            var relationship = Relationship(factors[i], steps[^1], right);
            graph.AddRelationship(relationship);
            steps.Add(relationship.Variable);
            steps.Add(right);
        }

        if (pathVariable is not null)
        {
            graph.Graph.Variables.Add(pathVariable);
            graph.Graph.Derived.Add(new DerivedValue(pathVariable, steps, null));
        }
    }

    private void AddSearch(PatternPart part, PathPattern path, bool all, bool filterAfter)
    {
        if (Flatten(path) is not [NodePattern from, var step, NodePattern to])
        {
            throw NotSupported("A shortest path is supported between two nodes with one relationship pattern between them.", path);
        }

        var left = graph.AddNode(from);
        var right = graph.AddNode(to);
        var relationship = step is RelationshipPattern { Length: null } single ? OneStep(single, left, right) : Relationship(step, left, right);
        if (relationship.Length!.Minimum > 1)
        {
            throw filterAfter
                ? NotSupported("A shortest path of at least two relationships is not supported yet.", path)
                : new GraphException(StatusCodes.SyntaxError, "shortestPath(...) does not support a minimal length different from 0 or 1", step.Position);
        }

        var variable = part.PathVariable ?? names.Hidden("path");
        graph.Graph.Variables.Add(variable);
        graph.Graph.Variables.Add(relationship.Variable);
        graph.Graph.ShortestPaths.Add(new ShortestPathSearch(relationship, variable, all, filterAfter));
    }

    /// <summary>A single relationship is searched for as a list of one.</summary>
    private PatternRelationship OneStep(RelationshipPattern pattern, string left, string right)
    {
        var list = names.Hidden("steps");
        var relationship = Relationship(pattern with { Variable = list, Length = new VariableLength(1, 1), Where = null }, left, right);
        graph.Graph.Variables.Add(pattern.Variable!);
        graph.Graph.Derived.Add(new DerivedValue(pattern.Variable!, [list], new Subscript(new Variable(list), new IntegerLiteral(0))));
        var step = new Dictionary<string, Expression>(StringComparer.Ordinal) { [pattern.Variable!] = new Variable(relationship.Length!.StepVariable) };
        var where = Conjuncts.Of(pattern.Where).Select(conjunct => Substitution.Apply(conjunct, step));
        return relationship with { Length = relationship.Length with { StepPredicates = [.. relationship.Length.StepPredicates, .. where] } };
    }

    private PatternRelationship Relationship(PathFactor factor, string left, string right)
    {
        if (factor is QuantifiedPath quantified)
        {
            var (relationship, derived) = _quantified.Relationship(quantified, left, right);
            foreach (var value in derived)
            {
                graph.Graph.Variables.Add(value.Variable);
                graph.Graph.Derived.Add(value);
            }

            return relationship;
        }

        var pattern = (RelationshipPattern)factor;
        var types = RelationshipTypes.Of(pattern.Type);
        var restType = types is null ? pattern.Type : null;
        if (pattern.Length is not { } length)
        {
            graph.AddElementPredicates(pattern.Variable!, restType, pattern.Properties, pattern.Where);
            return new PatternRelationship(pattern.Variable!, left, right, pattern.Direction, types ?? [], null);
        }

        var step = names.Hidden("step");
        var predicates = ElementPredicates.Of(step, restType, pattern.Properties, names).ToList();
        return new PatternRelationship(
            pattern.Variable!,
            left,
            right,
            pattern.Direction,
            types ?? [],
            new PathLength(length.Minimum ?? 1, length.Maximum, step, predicates));
    }
}
