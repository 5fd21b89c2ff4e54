using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Tests;

/// <summary>Short forms for the trees that the tests compare.</summary>
internal static class Trees
{
    internal static Expression Expression(string text) => CypherParser.ParseExpression(text);

    internal static SyntaxList<Clause> Clauses(string text) => ((SingleQuery)CypherParser.Parse(text).Body).Clauses;

    internal static Clause FirstClause(string text) => Clauses(text)[0];

    internal static PatternPart FirstPattern(string match) => ((MatchClause)FirstClause(match)).Pattern[0];

    internal static PathPattern FirstPath(string match) => (PathPattern)FirstPattern(match).Element;

    internal static GraphException Error(string text) => Assert.Throws<GraphException>(() => CypherParser.Parse(text));

    internal static Variable Var(string name) => new(name);

    internal static IntegerLiteral Int(long value) => new(value);

    internal static BinaryOperation Binary(BinaryOperator @operator, Expression left, Expression right) => new(@operator, left, right);

    internal static PropertyAccess Property(string variable, string key) => new(Var(variable), key);

    internal static NodePattern Node(string? variable, LabelExpression? label = null) => new(variable, label, null, null);

    internal static RelationshipPattern Relationship(string? variable, LabelExpression? type, Direction direction) =>
        new(variable, type, direction, null, null, null, null);
}
