using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Patterns;

/// <summary>
/// Maps a quantified path of one relationship to a variable-length relationship. What the pattern demands of the inner nodes becomes a
/// demand on the start and end node of each relationship, and the inner variables become lists taken from the path.
/// </summary>
internal sealed class QuantifiedPathBuilder(NameSupply names)
{
    /// <summary>The relationship between two outer nodes, and the lists that the inner variables become; null for a path that needs a walk of its own.</summary>
    internal (PatternRelationship Relationship, IReadOnlyList<DerivedValue> Derived)? Relationship(QuantifiedPath path, string left, string right)
    {
        if (path.Path.Factors is not [NodePattern first, RelationshipPattern { Length: null } step, NodePattern last]
            || first.Variable == last.Variable
            || StepPredicates(path, first, step, last) is not { } predicates)
        {
            return null;
        }

        var list = path.Groups.FirstOrDefault(group => group.Inner == step.Variable)?.Group ?? names.Hidden("steps");
        var relationship = new PatternRelationship(
            list,
            left,
            right,
            step.Direction,
            RelationshipTypes.Of(step.Type) ?? [],
            new PathLength(path.Quantifier.Minimum, path.Quantifier.Maximum, step.Variable!, predicates));
        return (relationship, Derived(path, first, last, relationship));
    }

    // Null when a predicate looks at a node of which the relationship alone does not tell whether it is the first or the last.
    private List<Expression>? StepPredicates(QuantifiedPath path, NodePattern first, RelationshipPattern step, NodePattern last)
    {
        var predicates = new List<Expression>();
        predicates.AddRange(ElementPredicates.Of(first.Variable!, first.Label, first.Properties, names));
        predicates.AddRange(Conjuncts.Of(first.Where));
        predicates.AddRange(ElementPredicates.Of(step.Variable!, RelationshipTypes.Of(step.Type) is null ? step.Type : null, step.Properties, names));
        predicates.AddRange(Conjuncts.Of(step.Where));
        predicates.AddRange(ElementPredicates.Of(last.Variable!, last.Label, last.Properties, names));
        predicates.AddRange(Conjuncts.Of(last.Where));
        predicates.AddRange(Conjuncts.Of(path.Where));
        var overNodes = predicates.Where(predicate => Mentions(predicate, first.Variable!) || Mentions(predicate, last.Variable!)).ToList();
        if (overNodes.Count == 0)
        {
            return predicates;
        }

        if (step.Direction == Direction.Both
            || !overNodes.All(predicate => Substitution.CanApply(predicate, first.Variable!) && Substitution.CanApply(predicate, last.Variable!)))
        {
            return null;
        }

        var forward = step.Direction == Direction.Outgoing;
        var ends = new Dictionary<string, Expression>(StringComparer.Ordinal)
        {
            [first.Variable!] = End(forward ? "startNode" : "endNode", step.Variable!),
            [last.Variable!] = End(forward ? "endNode" : "startNode", step.Variable!),
        };
        return [.. predicates.Select(predicate => Substitution.Apply(predicate, ends))];
    }

    private static bool Mentions(Expression predicate, string variable) => VariableNames.Of(predicate).Contains(variable);

    private static FunctionInvocation End(string function, string relationship) => new([function], false, [new Variable(relationship)]);

    private List<DerivedValue> Derived(QuantifiedPath path, NodePattern first, NodePattern last, PatternRelationship relationship)
    {
        var derived = new List<DerivedValue>();
        var nodeGroups = path.Groups.Where(group => group.Inner == first.Variable || group.Inner == last.Variable).ToList();
        if (nodeGroups.Count == 0)
        {
            return derived;
        }

        var walk = names.Hidden("path");
        derived.Add(new DerivedValue(walk, [relationship.Left, relationship.Variable, relationship.Right], null));
        var nodes = new FunctionInvocation(["nodes"], false, [new Variable(walk)]);
        foreach (var group in nodeGroups)
        {
            var slice = group.Inner == first.Variable
                ? new Slice(nodes, null, new IntegerLiteral(-1))
                : new Slice(nodes, new IntegerLiteral(1), null);
            derived.Add(new DerivedValue(group.Group, [walk], slice));
        }

        return derived;
    }
}
