using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Patterns;

/// <summary>Adds the paths of a pattern to a query graph.</summary>
internal sealed class PathBuilder(QueryGraphBuilder graph, NameSupply names)
{
    private readonly QuantifiedPathBuilder _quantified = new(names);
    private readonly SelectivePathBuilder _selective = new(graph, names);

    /// <summary>Adds a part: a path, or a search for shortest paths.</summary>
    internal void Add(PatternPart part, bool repeatable)
    {
        if (part.Element is ShortestPathPattern shortest)
        {
            AddSearch(part, shortest);
            return;
        }

        var path = PathFactors.Of((PathPattern)part.Element, names);
        if (part.Selector is null or { Kind: PathSelectorKind.All } || path.Factors.Count == 1)
        {
            AddPath(part.PathVariable, path, repeatable);
        }
        else
        {
            _selective.Add(part, path, repeatable);
        }
    }

    private void AddPath(string? pathVariable, PathFactors path, bool repeatable)
    {
        var factors = path.Factors;
        var steps = new List<string> { graph.AddNode((NodePattern)factors[0]) };
        for (var i = 1; i + 1 < factors.Count; i += 2)
        {
            var right = graph.AddNode((NodePattern)factors[i + 1]);
            var relationship = Relationship(factors[i], steps[^1], right, repeatable);
            graph.AddRelationship(relationship);
            steps.Add(relationship.Variable);
            steps.Add(right);
        }

        foreach (var predicate in path.Predicates)
        {
            graph.AddPredicates(predicate);
        }

        foreach (var name in new[] { pathVariable, path.SubPath }.OfType<string>())
        {
            graph.Graph.Variables.Add(name);
            graph.Graph.Derived.Add(new DerivedValue(name, steps, null));
        }
    }

    private void AddSearch(PatternPart part, ShortestPathPattern shortest)
    {
        if (shortest.Path.Factors is not [NodePattern from, RelationshipPattern step, NodePattern to])
        {
            throw new InvalidOperationException("The semantic check lets no other shortest path pass.");
        }

        var left = graph.AddNode(from);
        var right = graph.AddNode(to);
        var relationship = step.Length is null ? OneStep(step, left, right) : Relationship(step, left, right, repeatable: false);
        var variable = part.PathVariable ?? names.Hidden("path");
        graph.Graph.Variables.Add(variable);
        graph.Graph.Variables.Add(relationship.Variable);
        graph.Graph.ShortestPaths.Add(new ShortestPathSearch(relationship, variable, shortest.All));
    }

    /// <summary>A single relationship is searched for as a list of one.</summary>
    private PatternRelationship OneStep(RelationshipPattern pattern, string left, string right)
    {
        var list = names.Hidden("steps");
        var relationship = Relationship(pattern with { Variable = list, Length = new VariableLength(1, 1), Where = null }, left, right, repeatable: false);
        graph.Graph.Variables.Add(pattern.Variable!);
        graph.Graph.Derived.Add(new DerivedValue(pattern.Variable!, [list], new Subscript(new Variable(list), new IntegerLiteral(0))));
        var step = new Dictionary<string, Expression>(StringComparer.Ordinal) { [pattern.Variable!] = new Variable(relationship.Length!.StepVariable) };
        var where = Conjuncts.Of(pattern.Where).Select(conjunct => Substitution.Apply(conjunct, step));
        return relationship with { Length = relationship.Length with { StepPredicates = [.. relationship.Length.StepPredicates, .. where] } };
    }

    private PatternRelationship Relationship(PathFactor factor, string left, string right, bool repeatable)
    {
        if (factor is QuantifiedPath quantified)
        {
            return Quantified(quantified, left, right, repeatable);
        }

        var pattern = (RelationshipPattern)factor;
        var types = RelationshipTypes.Of(pattern.Type);
        var restType = types is null ? pattern.Type : null;
        if (pattern.Length is not { } length)
        {
            graph.AddElementPredicates(pattern.Variable!, restType, pattern.Properties, pattern.Where);
            return new PatternRelationship(pattern.Variable!, left, right, pattern.Direction, types ?? [], null);
        }

        if (repeatable)
        {
            return Repeated(Repetition.OfSteps(pattern, names), length.Minimum ?? 1, length.Maximum, left, right, repeatable);
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

    private PatternRelationship Quantified(QuantifiedPath path, string left, string right, bool repeatable)
    {
        var repetition = Repetition.Of(path, names);
        foreach (var predicate in ImpliedPredicates.Of(repetition, path.Quantifier.Minimum, left, right))
        {
            graph.AddPredicates(predicate);
        }

        if (repeatable || _quantified.Relationship(path, left, right) is not var (relationship, derived))
        {
            return Repeated(repetition, path.Quantifier.Minimum, path.Quantifier.Maximum, left, right, repeatable);
        }

        foreach (var value in derived)
        {
            graph.Graph.Variables.Add(value.Variable);
            graph.Graph.Derived.Add(value);
        }

        return relationship;
    }

    private PatternRelationship Repeated(Repetition repetition, long minimum, long? maximum, string left, string right, bool repeatable)
    {
        graph.Graph.Variables.UnionWith(repetition.Groups.Select(group => group.Group));
        return new PatternRelationship(
            names.Hidden("steps"),
            left,
            right,
            Direction.Both,
            repetition.Types,
            new PathLength(minimum, maximum, names.Hidden("step"), []),
            repetition,
            repeatable);
    }
}
