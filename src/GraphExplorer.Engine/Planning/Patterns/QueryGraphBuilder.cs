using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Planning.Patterns;

/// <summary>Makes a query graph of MATCH clauses whose variables are namespaced.</summary>
internal sealed class QueryGraphBuilder
{
    /// <summary>Each pair of the relationships of a clause is compared, so their number must have a bound.</summary>
    private const int MaximumRelationships = 500;
    private readonly NameSupply _names;
    private readonly PathBuilder _paths;

    internal QueryGraphBuilder(NameSupply names)
    {
        _names = names;
        _paths = new PathBuilder(this, names);
    }

    /// <summary>The graph so far.</summary>
    internal QueryGraph Graph { get; } = new();

    /// <summary>Adds a clause. All relationships of it must differ from each other, not from those of other clauses.</summary>
    internal void Add(MatchClause match)
    {
        var first = Graph.Relationships.Count;
        foreach (var part in match.Pattern)
        {
            _paths.Add(part, match.Mode == MatchMode.RepeatableElements);
        }

        if (Graph.Relationships.Count - first > MaximumRelationships)
        {
            throw new GraphException(
                StatusCodes.NotSupported,
                $"A MATCH of more than {MaximumRelationships} relationships is not supported.",
                match.Position,
                "Divide it into several MATCH clauses.");
        }

        if (match.Mode == MatchMode.DifferentRelationships)
        {
            AddPairs(first);
        }

        AddPredicates(match.Where);
        Graph.Hints.AddRange(match.Hints.Where(hint => hint.Kind != MatchHintKind.Join));
    }

    /// <summary>Adds the conjuncts of a predicate.</summary>
    internal void AddPredicates(Expression? where)
    {
        foreach (var conjunct in Conjuncts.Of(where))
        {
            AddPredicate(conjunct);
        }
    }

    /// <summary>Adds a node, with what its pattern demands of it.</summary>
    internal string AddNode(NodePattern node)
    {
        var variable = node.Variable!;
        if (Graph.Variables.Add(variable))
        {
            Graph.Nodes.Add(variable);
        }
        else if (!Graph.Nodes.Contains(variable, StringComparer.Ordinal))
        {
            Graph.Nodes.Add(variable);
        }

        AddElementPredicates(variable, node.Label, node.Properties, node.Where);
        return variable;
    }

    /// <summary>Adds a relationship.</summary>
    internal void AddRelationship(PatternRelationship relationship)
    {
        Graph.Variables.Add(relationship.Variable);
        Graph.Relationships.Add(relationship);
    }

    /// <summary>Adds what a pattern demands of one entity.</summary>
    internal void AddElementPredicates(string variable, LabelExpression? label, Expression? properties, Expression? where)
    {
        foreach (var predicate in ElementPredicates.Of(variable, label, properties, _names))
        {
            AddPredicate(predicate);
        }

        AddPredicates(where);
    }

    private void AddPredicate(Expression expression)
    {
        if (!Graph.Predicates.Any(known => known.Expression == expression))
        {
            Graph.Predicates.Add(new Predicate(expression, VariableNames.Of(expression), Graph.Predicates.Count));
        }
    }

    private void AddPairs(int first)
    {
        for (var i = first; i < Graph.Relationships.Count; i++)
        {
            for (var j = i + 1; j < Graph.Relationships.Count; j++)
            {
                var one = Graph.Relationships[i];
                var other = Graph.Relationships[j];
                if (one.Overlaps(other))
                {
                    Graph.Different.Add(new RelationshipPair(one, other));
                }
            }
        }
    }
}
