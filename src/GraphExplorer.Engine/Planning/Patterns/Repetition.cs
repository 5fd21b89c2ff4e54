using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Patterns;

/// <summary>A chain of relationships that a quantified path pattern repeats, each time from the node where the last time ended.</summary>
/// <param name="Nodes">The nodes of the chain, one more than relationships, each with a name of its own.</param>
/// <param name="Relationships">The relationships.</param>
/// <param name="Predicates">What must hold each time.</param>
/// <param name="Groups">The variables that are lists of its values outside.</param>
internal sealed record Repetition(
    IReadOnlyList<string> Nodes,
    IReadOnlyList<RepeatedRelationship> Relationships,
    IReadOnlyList<Expression> Predicates,
    IReadOnlyList<GroupVariable> Groups)
{
    /// <summary>The types that any of its relationships may have; empty for all.</summary>
    internal IReadOnlyList<string> Types => Relationships.Any(relationship => relationship.Types.Count == 0)
        ? []
        : [.. Relationships.SelectMany(relationship => relationship.Types).Distinct(StringComparer.Ordinal)];

    /// <summary>The repetition of a quantified path pattern.</summary>
    internal static Repetition Of(QuantifiedPath path, NameSupply names)
    {
        var flat = PathFactors.Of(path.Path, names);
        var nodes = new List<string>();
        var relationships = new List<RepeatedRelationship>();
        var predicates = new List<Expression>();
        foreach (var factor in flat.Factors)
        {
            if (factor is NodePattern node)
            {
                nodes.Add(NameOnce(node.Variable!, nodes, predicates, names));
                predicates.AddRange(ElementPredicates.Of(node.Variable!, node.Label, node.Properties, names));
                predicates.AddRange(Conjuncts.Of(node.Where));
            }
            else if (factor is RelationshipPattern relationship)
            {
                relationships.Add(OneOf(relationship, relationship.Variable!, predicates, names));
                predicates.AddRange(Conjuncts.Of(relationship.Where));
            }
        }

        return new Repetition(nodes, relationships, [.. predicates, .. flat.Predicates, .. Conjuncts.Of(path.Where)], path.Groups);
    }

    /// <summary>The repetition of a relationship of variable length.</summary>
    internal static Repetition OfSteps(RelationshipPattern relationship, NameSupply names)
    {
        var step = names.Hidden("step");
        var predicates = new List<Expression>();
        var repeated = OneOf(relationship, step, predicates, names);
        return new Repetition([names.Hidden("node"), names.Hidden("node")], [repeated], predicates, [new GroupVariable(step, relationship.Variable!)]);
    }

    /// <summary>A relationship that is taken once, whose variable is the relationship inside and outside.</summary>
    internal static Repetition Once(RelationshipPattern relationship, NameSupply names)
    {
        var predicates = new List<Expression>();
        var repeated = OneOf(relationship, relationship.Variable!, predicates, names);
        predicates.AddRange(Conjuncts.Of(relationship.Where));
        return new Repetition([names.Hidden("node"), names.Hidden("node")], [repeated], predicates, [new GroupVariable(relationship.Variable!, relationship.Variable!)]);
    }

    /// <summary>A node that is named twice is two nodes that must be the same.</summary>
    private static string NameOnce(string name, List<string> known, List<Expression> predicates, NameSupply names)
    {
        if (!known.Contains(name, StringComparer.Ordinal))
        {
            return name;
        }

        var again = names.Hidden("same");
        predicates.Add(new BinaryOperation(BinaryOperator.Equal, new Variable(again), new Variable(name)));
        return again;
    }

    private static RepeatedRelationship OneOf(RelationshipPattern relationship, string variable, List<Expression> predicates, NameSupply names)
    {
        var types = RelationshipTypes.Of(relationship.Type);
        predicates.AddRange(ElementPredicates.Of(variable, types is null ? relationship.Type : null, relationship.Properties, names));
        return new RepeatedRelationship(variable, relationship.Direction, types ?? []);
    }
}
