using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Patterns;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>
/// Finds predicates over all relationships of a walk, which can be tested at each step instead of at the end:
/// <c>all(x IN r WHERE …)</c> and <c>none(x IN r WHERE …)</c>, where r is the list or <c>relationships(path)</c>.
/// </summary>
internal static class StepConditions
{
    /// <summary>The predicates over one step, and the predicates of the graph that they stand for.</summary>
    /// <param name="graph">the graph</param>
    /// <param name="relationships">the list's variable</param>
    /// <param name="stepVariable">the variable of one step</param>
    /// <param name="state">what is bound before the walk</param>
    internal static (IReadOnlyList<Expression> Predicates, IReadOnlyList<Predicate> Solved) Of(
        QueryGraph graph,
        string relationships,
        string stepVariable,
        SearchState state)
    {
        var predicates = new List<Expression>();
        var solved = new List<Predicate>();
        foreach (var predicate in graph.Predicates)
        {
            if (state.Solved.Contains(predicate)
                || predicate.Expression is not QuantifiedPredicate { Quantifier: ListQuantifier.All or ListQuantifier.None, Where: { } where } quantified
                || !IsListOf(graph, quantified.List, relationships, out var listVariable)
                || !predicate.Dependencies.All(name => name == listVariable || state.Bound.Contains(name))
                || Namespacing.VariableNames.Of(where).Contains(listVariable)
                || !Substitution.CanApply(where, quantified.Variable))
            {
                continue;
            }

            var step = new Dictionary<string, Expression>(StringComparer.Ordinal) { [quantified.Variable] = new Variable(stepVariable) };
            var condition = quantified.Quantifier == ListQuantifier.All ? where : new UnaryOperation(UnaryOperator.Not, where);
            predicates.AddRange(Conjuncts.Of(Substitution.Apply(condition, step)));
            solved.Add(predicate);
        }

        return (predicates, solved);
    }

    private static bool IsListOf(QueryGraph graph, Expression list, string relationships, out string variable)
    {
        variable = relationships;
        if (list is Variable direct)
        {
            return direct.Name == relationships;
        }

        if (list is not FunctionInvocation { Name: [var function], Arguments: [Variable path] }
            || !string.Equals(function, "relationships", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        variable = path.Name;
        return graph.Derived.Any(value => value.Variable == path.Name && value.Needs is [_, var only, _] && only == relationships)
            || graph.ShortestPaths.Any(search => search.Path == path.Name && search.Relationship.Variable == relationships);
    }
}
