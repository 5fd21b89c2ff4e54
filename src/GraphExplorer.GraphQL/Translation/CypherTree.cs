using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.GraphQL.Translation;

/// <summary>Short ways to build Cypher syntax trees.</summary>
internal static class CypherTree
{
    internal static Variable Variable(string name) => new(name);

    internal static PropertyAccess Property(string variable, string key) => new(new Variable(variable), key);

    internal static FunctionInvocation Call(string function, params ReadOnlySpan<Expression> arguments) => new([function], false, SyntaxList.Create(arguments));

    internal static BinaryOperation Binary(BinaryOperator @operator, Expression left, Expression right) => new(@operator, left, right);

    internal static Expression Not(Expression operand) =>
        operand is UnaryOperation { Operator: UnaryOperator.Not, Operand: var inner } ? inner : new UnaryOperation(UnaryOperator.Not, operand);

    internal static Expression? And(Expression? left, Expression? right) =>
        left is null ? right : right is null ? left : new BinaryOperation(BinaryOperator.And, left, right);

    internal static Expression Or(Expression left, Expression right) => new BinaryOperation(BinaryOperator.Or, left, right);

    internal static NullPredicate IsNull(Expression operand) => new(operand, Negated: false);

    internal static ProjectionItem As(Expression expression, string alias) => new(expression, alias, alias);

    internal static Projection Project(params ReadOnlySpan<ProjectionItem> items) => new(false, false, SyntaxList.Create(items), [], null, null);

    /// <summary>The item without an alias, as the only column of a COLLECT subquery needs none.</summary>
    internal static ReturnClause Return(Expression expression) => new(Project(new ProjectionItem(expression, null, string.Empty)));

    internal static ReturnClause Return(Expression expression, string alias) => new(Project(As(expression, alias)));

    internal static WithClause With(Projection projection) => new(projection, null);

    internal static MatchClause Match(PathPattern pattern, Expression? where) =>
        new(false, MatchMode.DifferentRelationships, [new PatternPart(null, null, pattern)], [], where);

    internal static SingleQuery Query(IEnumerable<Clause> clauses) => new(SyntaxList.From(clauses));

    internal static CollectSubquery Collect(IEnumerable<Clause> clauses) => new(Query(clauses));

    internal static NodePattern Node(string variable, IReadOnlyList<string> labels)
    {
        LabelExpression? label = null;
        foreach (var name in labels)
        {
            label = label is null ? new LabelName(name) : new LabelConjunction(label, new LabelName(name), Colon: true);
        }

        return new NodePattern(variable, label, null, null);
    }

    internal static RelationshipPattern Relationship(string? variable, string type, Direction direction) =>
        new(variable, new LabelName(type), direction, null, null, null, null);
}
