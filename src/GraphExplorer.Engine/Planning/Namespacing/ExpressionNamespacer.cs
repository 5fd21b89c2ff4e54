using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Model;
using Query = GraphExplorer.Cypher.Syntax.Query;

namespace GraphExplorer.Engine.Planning.Namespacing;

/// <summary>Gives the variables of an expression or pattern their unique names and brings all kinds of subquery into one form.</summary>
internal sealed class ExpressionNamespacer : PlanningRewriter
{
    private readonly QueryNamespacer _queries;
    private readonly NameSupply _names;
    private readonly IReadOnlyList<ProjectedExpression> _projected;
    private readonly Scope? _aggregatedScope;
    private Scope _scope;

    internal ExpressionNamespacer(QueryNamespacer queries, Scope scope)
        : this(queries, scope, [], null)
    {
    }

    /// <summary>For what follows a projection.</summary>
    /// <param name="queries">for subqueries</param>
    /// <param name="scope">what is visible</param>
    /// <param name="projected">expressions that the projection has computed: where they are written again, the computed value is taken</param>
    /// <param name="aggregatedScope">what the arguments of aggregating calls see</param>
    internal ExpressionNamespacer(QueryNamespacer queries, Scope scope, IReadOnlyList<ProjectedExpression> projected, Scope? aggregatedScope)
    {
        _queries = queries;
        _names = queries.Names;
        _scope = scope;
        _projected = projected;
        _aggregatedScope = aggregatedScope;
    }

    /// <inheritdoc/>
    protected override string VisitVariable(string name) => _scope.Find(name) ?? throw NotDefined(name, SourcePosition.Start);

    /// <inheritdoc/>
    protected override SyntaxNode Visit(SyntaxNode node)
    {
        if (node is Expression expression && Projected(expression) is { } projected)
        {
            return projected;
        }

        switch (node)
        {
            case Variable variable:
                return variable with { Name = _scope.Find(variable.Name) ?? throw NotDefined(variable.Name, variable.Position) };
            case ListComprehension x:
                return ListComprehension(x);
            case QuantifiedPredicate x:
                return QuantifiedPredicate(x);
            case ReduceExpression x:
                return Reduce(x);
            case ExistsSubquery x:
                return Subquery(NestedPlanKind.Exists, x.Body, x);
            case CountSubquery x:
                return Subquery(NestedPlanKind.Count, x.Body, x);
            case CollectSubquery x:
                return Subquery(NestedPlanKind.Collect, x.Body, x);
            case PatternExpression x:
                return Subquery(NestedPlanKind.Exists, Match(null, x.Pattern, null, null), x);
            case PatternComprehension x:
                return Subquery(NestedPlanKind.Collect, Match(x.PathVariable, x.Pattern, x.Where, x.Projection), x);
            case ShortestPathExpression x:
                return ShortestPath(x);
            case FunctionInvocation { Name: [var name], Arguments: [] } x when _scope.CsvLine is { } line && Is(name, "linenumber"):
                return new Variable(CsvPlace.LineNumber(line)) { Position = x.Position };
            case FunctionInvocation { Name: [var name], Arguments: [] } x when _scope.CsvLine is { } line && Is(name, "file"):
                return new Variable(CsvPlace.File(line)) { Position = x.Position };
            case FunctionInvocation { Name: [var name], Arguments: [PatternExpression pattern] } x when Is(name, "exists"):
                return Subquery(NestedPlanKind.Exists, Match(null, pattern.Pattern, null, null), x);
            case FunctionInvocation { Name: [var name], Arguments: [PatternExpression pattern] } x when Is(name, "size"):
                return Subquery(NestedPlanKind.Count, Match(null, pattern.Pattern, null, null), x);
            case FunctionInvocation when _aggregatedScope is not null && Aggregation.IsAggregate(node):
                return InScope(_aggregatedScope, () => (Expression)VisitChildren(node));
            case NodePattern { Variable: null } x:
                return VisitChildren(x with { Variable = Declare(_names.Hidden("anon")) });
            case RelationshipPattern { Quantifier: { } quantifier } x:
                return QuantifiedRelationship(x, quantifier);
            case RelationshipPattern { Variable: null } x:
                return VisitChildren(x with { Variable = Declare(_names.Hidden("anon")) });
            case ParenthesizedPath { Quantifier: not null, PathVariable: not null } x:
                throw new GraphException(StatusCodes.NotSupported, "A path variable inside a quantified path pattern is not supported yet.", x.Position);
            case ParenthesizedPath { Quantifier: { } quantifier } x:
                return Quantified(x.Path, x.Where, quantifier, x);
            default:
                return base.Visit(node);
        }
    }

    private static bool Is(string name, string function) => string.Equals(name, function, StringComparison.OrdinalIgnoreCase);

    private static GraphException NotDefined(string name, SourcePosition position) =>
        new(StatusCodes.SyntaxError, $"Variable `{name}` not defined", position);

    private static SingleQuery Match(string? path, PatternElement pattern, Expression? where, Expression? projection)
    {
        var match = new MatchClause(false, MatchMode.DifferentRelationships, [new PatternPart(path, null, pattern)], [], where);
        return projection is null
            ? new SingleQuery([match])
            : new SingleQuery([match, new ReturnClause(new Projection(false, false, [new ProjectionItem(projection, "@value", string.Empty)], [], null, null))]);
    }

    private Variable? Projected(Expression expression)
    {
        if (expression is Variable or IntegerLiteral or StringLiteral or BooleanLiteral or NullLiteral or FloatLiteral or Parameter)
        {
            return null;
        }

        foreach (var projected in _projected)
        {
            if (projected.Expression == expression)
            {
                return new Variable(projected.Variable) { Position = expression.Position };
            }
        }

        return null;
    }

    private string Declare(string hidden)
    {
        _scope = _scope.Declare(hidden, hidden);
        return hidden;
    }

    private T InScope<T>(Scope scope, Func<T> rewrite)
    {
        var outer = _scope;
        _scope = scope;
        try
        {
            return rewrite();
        }
        finally
        {
            _scope = outer;
        }
    }

    private ListComprehension ListComprehension(ListComprehension node)
    {
        var list = Rewrite(node.List);
        var variable = _names.Unique(node.Variable);
        return InScope(_scope.Declare(node.Variable, variable), () => node with
        {
            Variable = variable,
            List = list,
            Where = node.Where is null ? null : Rewrite(node.Where),
            Projection = node.Projection is null ? null : Rewrite(node.Projection),
        });
    }

    private QuantifiedPredicate QuantifiedPredicate(QuantifiedPredicate node)
    {
        var list = Rewrite(node.List);
        var variable = _names.Unique(node.Variable);
        return InScope(_scope.Declare(node.Variable, variable), () => node with
        {
            Variable = variable,
            List = list,
            Where = node.Where is null ? null : Rewrite(node.Where),
        });
    }

    private ReduceExpression Reduce(ReduceExpression node)
    {
        var initial = Rewrite(node.Initial);
        var list = Rewrite(node.List);
        var accumulator = _names.Unique(node.Accumulator);
        var variable = _names.Unique(node.Variable);
        return InScope(_scope.Declare(node.Accumulator, accumulator).Declare(node.Variable, variable), () => node with
        {
            Accumulator = accumulator,
            Initial = initial,
            Variable = variable,
            List = list,
            Step = Rewrite(node.Step),
        });
    }

    private CorrelatedSubquery Subquery(NestedPlanKind kind, Query body, Expression node)
    {
        var scope = _scope.Inside();
        var (query, columns) = _queries.Query(body, scope, ReturnNaming.Own);
        var mentioned = VariableNames.Of(query);
        return new CorrelatedSubquery(
            kind,
            query,
            SyntaxList.From(scope.UniqueNames.Where(mentioned.Contains).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
            kind == NestedPlanKind.Collect ? columns[0].Variable : null)
        {
            Position = node.Position,
        };
    }

    /// <summary>One shortest path is the first of what a search of one finds; all of them are the list.</summary>
    private Expression ShortestPath(ShortestPathExpression node)
    {
        var paths = Subquery(NestedPlanKind.Collect, Match("@path", node.Pattern, null, new Variable("@path")), node);
        return node.Pattern.All ? paths : new FunctionInvocation(["head"], false, [paths]) { Position = node.Position };
    }

    private QuantifiedPath QuantifiedRelationship(RelationshipPattern node, Quantifier quantifier)
    {
        var path = new PathPattern([
            new NodePattern(null, null, null, null),
            node with { Quantifier = null },
            new NodePattern(null, null, null, null)]);
        return Quantified(path, null, quantifier, node);
    }

    private QuantifiedPath Quantified(PathPattern path, Expression? where, Quantifier quantifier, SyntaxNode node)
    {
        var inner = _scope;
        var groups = new List<GroupVariable>();
        foreach (var name in PatternDeclarations.Of(path).Distinct(StringComparer.Ordinal))
        {
            var unique = _names.Unique(name);
            groups.Add(new GroupVariable(unique, VisitVariable(name)));
            inner = inner.Declare(name, unique);
        }

        return InScope(inner, () => new QuantifiedPath(Rewrite(path), where is null ? null : Rewrite(where), quantifier, SyntaxList.From(groups))
        {
            Position = node.Position,
        });
    }
}
