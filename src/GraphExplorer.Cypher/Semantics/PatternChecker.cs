using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Writing;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>Checks patterns that are matched, and declares their variables.</summary>
internal sealed class PatternChecker(SemanticContext context)
{
    // What the MATCH that is being checked declares: within a quantified or parenthesised path only the path's own part of it may be read.
    private IReadOnlyList<string> _declaredHere = [];

    /// <summary>Declares the variables of a MATCH and checks what its patterns say of them.</summary>
    internal void DeclareMatch(MatchClause match, Scope scope)
    {
        var before = scope.Names.ToHashSet(StringComparer.Ordinal);
        var declarer = new PatternDeclarer(scope, match.Mode == MatchMode.RepeatableElements);
        foreach (var part in match.Pattern)
        {
            declarer.Declare(part);
            PathPatternRules.CheckSelector(part.Selector);
            if (part.Element is ShortestPathPattern shortest)
            {
                CheckShortestPath(shortest);
                CheckRelationshipIsNew(shortest, before);
            }
        }

        declarer.DeclarePaths();
        PathPatternRules.Check(match, before);
        _declaredHere = [.. scope.Names.Where(name => !before.Contains(name)).Distinct(StringComparer.Ordinal)];
        foreach (var part in match.Pattern)
        {
            CheckDetails(part.Element is ShortestPathPattern shortest ? shortest.Path : (PathPattern)part.Element, scope);
        }

        _declaredHere = [];
    }

    /// <summary>Declares the variables of a single path.</summary>
    internal void DeclarePath(PathPattern path, Scope scope)
    {
        new PatternDeclarer(scope, allowsRepeatedRelationships: false).Declare(path);
        CheckDetails(path, scope);
    }

    /// <summary>Checks a path that may not bring in variables.</summary>
    internal void CheckReference(PathPattern path, Scope scope, bool allowsRelationshipVariable = false)
    {
        foreach (var factor in path.Factors)
        {
            var name = factor switch
            {
                NodePattern node => node.Variable,
                RelationshipPattern relationship when !allowsRelationshipVariable => relationship.Variable,
                _ => null,
            };
            if (name is not null && !scope.TryFind(name, out _))
            {
                throw SemanticErrors.Syntax($"PatternExpressions are not allowed to introduce new variables: '{name}'.", factor.Position, "Use EXISTS { MATCH … } to name what is matched.");
            }
        }

        DeclarePath(path, scope.Nested());
    }

    internal static void CheckShortestPath(ShortestPathPattern pattern)
    {
        var name = pattern.All ? "allShortestPaths" : "shortestPath";
        if (pattern.Path.Factors.FirstOrDefault(factor => factor is RelationshipPattern { Quantifier: not null } or ParenthesizedPath { Quantifier: not null }) is { } quantified)
        {
            throw SemanticErrors.Syntax($"{name}(...) contains quantified pattern. This is currently not supported.", quantified.Position, "Write ANY SHORTEST or ALL SHORTEST before the path.");
        }

        if (pattern.Path.Factors is not [NodePattern, RelationshipPattern relationship, NodePattern])
        {
            throw SemanticErrors.Syntax($"{name}(...) requires a pattern containing a single relationship", pattern.Position);
        }

        if (relationship.Properties is not null)
        {
            throw SemanticErrors.Syntax(
                $"{name}(...) contains properties {CypherWriter.Write(relationship.Properties)}. This is currently not supported.",
                pattern.Position,
                "Write WHERE all(r IN relationships(p) WHERE r.key = value).");
        }

        if (relationship.Length?.Minimum is not (null or 0 or 1))
        {
            throw SemanticErrors.Syntax($"{name}(...) does not support a minimal length different from 0 or 1", relationship.Position);
        }
    }

    /// <summary>Checks that a label expression uses one set of symbols, and that the expressions in it hold no aggregation.</summary>
    internal void CheckLabel(LabelExpression? label, Scope scope, bool isRelationship)
    {
        if (label is null)
        {
            return;
        }

        var symbols = LabelSymbols.In(label);
        if (symbols.HasColon && isRelationship)
        {
            throw SemanticErrors.Syntax("Relationship types in a relationship type expressions may not be combined using ':'", label.Position, "A relationship has one type: use | for either of two.");
        }

        if (symbols.HasColon && symbols.HasOther)
        {
            throw SemanticErrors.Syntax(
                "Mixing label expression symbols ('|', '&', '!', and '%') with colon (':') between labels is not allowed. Please only use one set of symbols.",
                label.Position,
                "Write & for the colon.");
        }

        foreach (var expression in symbols.Expressions)
        {
            context.Expressions.Require(expression, ValueKinds.String | ValueKinds.List, scope, ExpressionUse.Value);
        }
    }

    private static void CheckRelationshipIsNew(ShortestPathPattern pattern, HashSet<string> before)
    {
        if (pattern.Path.Factors[1] is RelationshipPattern { Variable: { } name } relationship && before.Contains(name))
        {
            throw SemanticErrors.Syntax($"Bound relationships not allowed in {(pattern.All ? "allShortestPaths" : "shortestPath")}(...)", relationship.Position);
        }
    }

    private static void RejectParameterMap(Expression? properties)
    {
        if (properties is Parameter parameter)
        {
            throw SemanticErrors.Syntax(
                $"Parameter maps cannot be used in `MATCH` patterns (use a literal map instead, e.g. `{{id: ${parameter.Name}.id}}`)", properties.Position);
        }
    }

    private void CheckDetails(PathPattern path, Scope scope)
    {
        foreach (var factor in path.Factors)
        {
            switch (factor)
            {
                case NodePattern x:
                    CheckLabel(x.Label, scope, isRelationship: false);
                    CheckProperties(x.Properties, scope);
                    context.Expressions.CheckPredicate(x.Where, scope);
                    break;
                case RelationshipPattern x:
                    CheckRelationship(x, scope);
                    break;
                case ParenthesizedPath x:
                    CheckParenthesized(x, scope);
                    break;
                default:
                    throw new InvalidOperationException($"Pattern {factor.GetType().Name} is not known.");
            }
        }
    }

    private void CheckProperties(Expression? properties, Scope scope)
    {
        RejectParameterMap(properties);
        context.Expressions.CheckOptional(properties, ValueKinds.Map, scope, ExpressionUse.Value);
    }

    private void CheckRelationship(RelationshipPattern relationship, Scope scope)
    {
        var inner = relationship.Quantifier is null ? scope : SingletonScope(relationship, scope);
        CheckLabel(relationship.Type, inner, isRelationship: true);
        CheckProperties(relationship.Properties, inner);
        if (relationship.Where is null)
        {
            return;
        }

        if (relationship.Length is not null)
        {
            throw SemanticErrors.Syntax("Relationship pattern predicates are not supported for variable-length relationships.", relationship.Where.Position, "Use a quantified relationship such as -[r WHERE …]->{1,3}.");
        }

        context.Expressions.CheckPredicate(relationship.Where, inner);
    }

    /// <summary>Within a quantified relationship its variable is one relationship, outside the list of them.</summary>
    private Scope SingletonScope(RelationshipPattern relationship, Scope scope)
    {
        var nested = scope.Nested();
        Bar(relationship, "quantified", PatternDeclarer.NamesIn(relationship), scope, nested);
        if (relationship.Variable is not null)
        {
            nested.Declare(relationship.Variable, StaticType.Relationship, relationship.Position);
        }

        return nested;
    }

    private void CheckParenthesized(ParenthesizedPath path, Scope scope)
    {
        var inner = scope.Nested();
        Bar(path, path.Quantifier is null ? "parenthesized" : "quantified", PatternDeclarer.NamesIn(path), scope, inner);
        if (path.Quantifier is not null)
        {
            PatternDeclarer.DeclareSingletons(path, inner);
        }

        CheckDetails(path.Path, inner);
        context.Expressions.CheckPredicate(path.Where, inner);
    }

    /// <summary>Makes it an error to read, from inside a path, what the same MATCH declares outside of it.</summary>
    private void Bar(SyntaxNode path, string kind, HashSet<string> own, Scope scope, Scope inner)
    {
        string? text = null;
        foreach (var name in _declaredHere)
        {
            if (!own.Contains(name) && scope.Declares(name) is { Barred: null } symbol)
            {
                text ??= CypherWriter.Write(path);
                inner.Bar(
                    symbol,
                    $"From within a {kind} path pattern, one may only reference variables, that are already bound in a previous `MATCH` clause.\nIn this case, `{name}` is defined in the same `MATCH` clause as {text}.");
            }
        }
    }
}
