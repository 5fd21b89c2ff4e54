using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Patterns;

/// <summary>Puts expressions in the place of variables.</summary>
internal sealed class Substitution : PlanningRewriter
{
    private readonly IReadOnlyDictionary<string, Expression> _replacements;

    private Substitution(IReadOnlyDictionary<string, Expression> replacements)
    {
        _replacements = replacements;
    }

    /// <summary>The expression with the variables replaced. It must not hold subqueries that read them (<see cref="CanApply"/>).</summary>
    internal static Expression Apply(Expression expression, IReadOnlyDictionary<string, Expression> replacements) =>
        new Substitution(replacements).Rewrite(expression);

    /// <summary>Whether no subquery inside reads the variable.</summary>
    internal static bool CanApply(Expression expression, string variable)
    {
        var finder = new SubqueryFinder(variable);
        _ = finder.Rewrite(expression);
        return !finder.Found;
    }

    /// <inheritdoc/>
    protected override SyntaxNode Visit(SyntaxNode node) =>
        node is Variable variable && _replacements.TryGetValue(variable.Name, out var replacement) ? replacement : base.Visit(node);

    private sealed class SubqueryFinder(string variable) : PlanningRewriter
    {
        internal bool Found { get; private set; }

        protected override Expression VisitSubquery(CorrelatedSubquery subquery)
        {
            Found |= subquery.Dependencies.Contains(variable);
            return subquery;
        }
    }
}
