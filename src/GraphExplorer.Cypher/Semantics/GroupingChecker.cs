using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Writing;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>
/// Checks that an expression that aggregates uses, outside of its aggregating functions, only what the projection groups by:
/// a variable or property that is a column itself.
/// </summary>
internal sealed class GroupingChecker
{
    private readonly SemanticContext _context;
    private readonly Projection _projection;
    private readonly HashSet<Expression> _keys;

    internal GroupingChecker(SemanticContext context, Projection projection)
    {
        _context = context;
        _projection = projection;
        _keys = [.. projection.Items.Where(item => IsSimple(item.Expression)).Select(item => item.Expression)];
    }

    internal void CheckItems()
    {
        if (_projection.IncludeExisting)
        {
            return;
        }

        foreach (var item in _projection.Items)
        {
            if (_context.HasAggregate(item.Expression))
            {
                Check(item.Expression);
            }
        }
    }

    /// <summary>Checks a key of ORDER BY, which may use the columns' names too.</summary>
    internal void CheckKey(Expression key)
    {
        if (_projection.IncludeExisting || !_context.HasAggregate(key) || _projection.Items.Any(item => item.Expression.Equals(key)))
        {
            return;
        }

        foreach (var item in _projection.Items)
        {
            _keys.Add(new Variable(item.Name));
        }

        Check(key);
    }

    private static bool IsSimple(Expression expression) => expression switch
    {
        Variable => true,
        PropertyAccess access => IsSimple(access.Target),
        _ => false,
    };

    private void Check(Expression expression)
    {
        var finder = new UngroupedFinder(_context, _keys);
        finder.Visit(expression);
        if (finder.Found.Count > 0)
        {
            throw SemanticErrors.Syntax(
                "Aggregation column contains implicit grouping expressions. For example, in 'RETURN n.a, n.a + n.b + count(*)' the aggregation expression 'n.a + n.b + count(*)' includes the implicit grouping key 'n.b'. "
                    + "It may be possible to rewrite the query by extracting these grouping/aggregation expressions into a preceding WITH clause. "
                    + $"Illegal expression(s): {string.Join(", ", finder.Found.Select(found => CypherWriter.Write(found)))}",
                finder.Found[0].Position,
                "Make it a column of its own, or aggregate it.");
        }
    }

    private sealed class UngroupedFinder(SemanticContext context, HashSet<Expression> keys) : SyntaxVisitor
    {
        private readonly HashSet<string> _local = new(StringComparer.Ordinal);

        internal List<Expression> Found { get; } = [];

        public override void Visit(SyntaxNode node)
        {
            if (node is Query || (node is Expression expression && (keys.Contains(expression) || context.IsAggregate(expression))))
            {
                return;
            }

            if (node is Variable variable)
            {
                if (!_local.Contains(variable.Name))
                {
                    Found.Add(variable);
                }

                return;
            }

            if (node is PropertyAccess access && IsSimple(access) && !_local.Contains(Root(access).Name) && !keys.Contains(Root(access)))
            {
                Found.Add(access);
                return;
            }

            VisitWithLocals(node);
        }

        private static Variable Root(Expression expression) => expression is PropertyAccess access ? Root(access.Target) : (Variable)expression;

        private void VisitWithLocals(SyntaxNode node)
        {
            string[] locals = node switch
            {
                ListComprehension x => [x.Variable],
                QuantifiedPredicate x => [x.Variable],
                ReduceExpression x => [x.Variable, x.Accumulator],
                PatternComprehension x => [.. x.Pattern.Factors.Select(NameOf).OfType<string>(), .. x.PathVariable is null ? [] : new[] { x.PathVariable }],
                _ => [],
            };
            var added = locals.Where(_local.Add).ToList();
            VisitChildren(node);
            _local.ExceptWith(added);
        }

        private static string? NameOf(PathFactor factor) => factor switch
        {
            NodePattern node => node.Variable,
            RelationshipPattern relationship => relationship.Variable,
            _ => null,
        };
    }
}
