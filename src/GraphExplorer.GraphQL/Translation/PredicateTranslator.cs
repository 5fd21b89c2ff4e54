using GraphExplorer.Cypher.Syntax;
using GraphExplorer.GraphQL.QueryTree;
using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.GraphQL.TypeDefinitions;

namespace GraphExplorer.GraphQL.Translation;

/// <summary>
/// Translates filters into predicates. A filter holds or does not hold, while a Cypher comparison with a missing property is null; where
/// that would show (below a negation) null is made false.
/// </summary>
internal sealed class PredicateTranslator(StatementScope scope)
{
    internal Expression? Translate(Filter? filter, string node, string? relationship) => filter is null ? null : Predicate(filter, node, relationship);

    /// <summary>The pattern of relationships from a node, and the predicate over what is at their other end.</summary>
    internal static MatchClause Related(RelationshipSource source, ApiObject target, string from, string node, string? relationship, Expression? where) =>
        CypherTree.Match(Pattern(source, target, from, node, relationship), where);

    internal static PathPattern Pattern(RelationshipSource source, ApiObject target, string from, string node, string? relationship) => new(
    [
        new NodePattern(from, null, null, null),
        CypherTree.Relationship(relationship, source.Type, source.Direction),
        CypherTree.Node(node, target.Definition!.Labels),
    ]);

    private Expression Predicate(Filter filter, string node, string? relationship)
    {
        switch (filter)
        {
            case ComparisonFilter comparison:
                return Compare(comparison, CypherTree.Property(Owner(comparison.Subject, node, relationship), comparison.Property));
            case MissingFilter missing:
                return CypherTree.IsNull(CypherTree.Property(Owner(missing.Subject, node, relationship), missing.Property));
            case NotFilter negation:
                return CypherTree.Not(TwoValued(negation.Inner, node, relationship));
            case AllFilter { Filters.Count: 0 }:
                return new BooleanLiteral(true);
            case AllFilter all:
                return all.Filters.Select(inner => Predicate(inner, node, relationship)).Aggregate((left, right) => CypherTree.And(left, right)!);
            case AnyFilter { Filters.Count: 0 }:
                return new BooleanLiteral(false);
            case AnyFilter any:
                return any.Filters.Select(inner => Predicate(inner, node, relationship)).Aggregate(CypherTree.Or);
            case RelatedFilter related:
                return Quantify(related, node);
            default:
                throw new InvalidOperationException($"No translation of the filter {filter}.");
        }
    }

    private Expression Compare(ComparisonFilter comparison, Expression property)
    {
        var value = scope.Parameter(comparison.Value);
        return comparison.Operator switch
        {
            FilterOperator.Equal => CypherTree.Binary(BinaryOperator.Equal, property, value),
            FilterOperator.In => CypherTree.Binary(BinaryOperator.In, property, value),
            FilterOperator.Contains => CypherTree.Binary(BinaryOperator.Contains, property, value),
            FilterOperator.StartsWith => CypherTree.Binary(BinaryOperator.StartsWith, property, value),
            FilterOperator.EndsWith => CypherTree.Binary(BinaryOperator.EndsWith, property, value),
            FilterOperator.LessThan => CypherTree.Binary(BinaryOperator.LessThan, property, value),
            FilterOperator.LessThanOrEqual => CypherTree.Binary(BinaryOperator.LessThanOrEqual, property, value),
            FilterOperator.GreaterThan => CypherTree.Binary(BinaryOperator.GreaterThan, property, value),
            FilterOperator.GreaterThanOrEqual => CypherTree.Binary(BinaryOperator.GreaterThanOrEqual, property, value),
            FilterOperator.Includes => CypherTree.Binary(BinaryOperator.In, value, property),
            _ => throw new InvalidOperationException($"No translation of the operator {comparison.Operator}."),
        };
    }

    private Expression Quantify(RelatedFilter filter, string from)
    {
        var node = scope.NewVariable();
        var relationship = filter.Inner?.ReadsRelationship == true ? scope.NewVariable() : null;
        switch (filter.Quantifier)
        {
            case ListQuantifier.All:
                return filter.Inner is null
                    ? new BooleanLiteral(true)
                    : CypherTree.Not(Exists(filter, from, node, relationship, CypherTree.Not(TwoValued(filter.Inner, node, relationship))));
            case ListQuantifier.None:
                return CypherTree.Not(Exists(filter, from, node, relationship, Translate(filter.Inner, node, relationship)));
            case ListQuantifier.Single:
                var matches = Related(filter.Relationship, filter.Target, from, node, relationship, Translate(filter.Inner, node, relationship));
                return CypherTree.Binary(BinaryOperator.Equal, new CountSubquery(CypherTree.Query([matches])), new IntegerLiteral(1));
            default:
                return Exists(filter, from, node, relationship, Translate(filter.Inner, node, relationship));
        }
    }

    private static ExistsSubquery Exists(RelatedFilter filter, string from, string node, string? relationship, Expression? where) =>
        new(CypherTree.Query([Related(filter.Relationship, filter.Target, from, node, relationship, where)]));

    private Expression TwoValued(Filter filter, string node, string? relationship)
    {
        var predicate = Predicate(filter, node, relationship);
        return MayBeNull(filter) ? CypherTree.Call("coalesce", predicate, new BooleanLiteral(false)) : predicate;
    }

    private static bool MayBeNull(Filter filter) => filter switch
    {
        ComparisonFilter => true,
        AllFilter all => all.Filters.Any(MayBeNull),
        AnyFilter any => any.Filters.Any(MayBeNull),
        _ => false,
    };

    private static string Owner(Subject subject, string node, string? relationship) =>
        subject == Subject.Node ? node : relationship ?? throw new InvalidOperationException("A filter over a relationship's properties has no relationship.");
}
