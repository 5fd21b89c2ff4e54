using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Writing;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>What the shape of path patterns must be: what may be repeated, what may stand beside what, and which of it a selector allows.</summary>
internal static class PathPatternRules
{
    /// <summary>Checks the patterns of a MATCH.</summary>
    /// <param name="match">the clause</param>
    /// <param name="before">the variables that earlier clauses have bound</param>
    internal static void Check(MatchClause match, HashSet<string> before)
    {
        foreach (var part in match.Pattern)
        {
            if (part.Element is PathPattern path)
            {
                CheckPath(path, mayNameSubPath: part.Selector.IsSelective() && path.Factors.Count == 1);
                CheckNotEmpty(path);
            }
        }

        CheckMixing(match);
        CheckMode(match);
        StrictInterior.Check(match, before);
    }

    /// <summary>Checks the count of a selector.</summary>
    internal static void CheckSelector(PathSelector? selector)
    {
        if (selector?.Count is IntegerLiteral { Value: <= 0 } count)
        {
            var counted = selector.Kind == PathSelectorKind.ShortestGroups ? "group" : "path";
            throw SemanticErrors.Syntax($"The {counted} count needs to be greater than 0.", count.Position);
        }
    }

    /// <summary>Whether a selector chooses among the paths that match.</summary>
    internal static bool IsSelective(this PathSelector? selector) => selector is not (null or { Kind: PathSelectorKind.All });

    /// <summary>Checks that of two neighbours one is quantified.</summary>
    internal static void CheckJuxtaposition(PathPattern path)
    {
        for (var i = 1; i < path.Factors.Count; i++)
        {
            var (left, right) = (path.Factors[i - 1], path.Factors[i]);
            if (left is not RelationshipPattern && right is not RelationshipPattern && !IsQuantified(left) && !IsQuantified(right))
            {
                throw NotJuxtaposable(ChainTo(path, i - 1), ChainFrom(path, i), right.Position);
            }
        }
    }

    private static bool IsQuantified(PathFactor factor) => factor is ParenthesizedPath { Quantifier: not null };

    private static void CheckPath(PathPattern path, bool mayNameSubPath)
    {
        foreach (var factor in path.Factors)
        {
            switch (factor)
            {
                case RelationshipPattern { Length: not null, Quantifier: not null }:
                    throw VariableLengthInside(factor);
                case RelationshipPattern { Length: not null, Type: { } type } when LabelSymbols.UsesMoreThanAlternatives(type):
                    throw SemanticErrors.Syntax("Variable length relationships must not use relationship type expressions.", type.Position, "Use a quantified relationship such as -[:!T]->{1,3}.");
                case ParenthesizedPath { Quantifier: not null } quantified:
                    CheckQuantified(quantified);
                    break;
                case ParenthesizedPath { PathVariable: not null } when !mayNameSubPath:
                    throw SemanticErrors.Syntax("Sub-path assignment is currently not supported.", factor.Position);
                case ParenthesizedPath inner:
                    CheckPath(inner.Path, mayNameSubPath: false);
                    break;
                default:
                    break;
            }
        }

        CheckJuxtaposition(path);
    }

    private static void CheckQuantified(ParenthesizedPath path)
    {
        if (path.PathVariable is not null)
        {
            throw SemanticErrors.Syntax("Assigning a path in a quantified path pattern is not yet supported.", path.Position, "Name the whole path: p = (a)((x)-->(y))+(b).");
        }

        var factors = Inside(path.Path).ToList();
        foreach (var factor in factors)
        {
            switch (factor)
            {
                case RelationshipPattern { Length: not null }:
                    throw VariableLengthInside(factor);
                case RelationshipPattern { Quantifier: not null } or ParenthesizedPath { Quantifier: not null }:
                    throw SemanticErrors.Syntax("Quantified path patterns are not allowed to be nested.", factor.Position);
                case ParenthesizedPath { PathVariable: not null }:
                    throw SemanticErrors.Syntax("Sub-path assignment is currently not supported.", factor.Position);
                default:
                    break;
            }
        }

        if (!factors.Any(factor => factor is RelationshipPattern))
        {
            var count = factors.Count(factor => factor is NodePattern) == 1 ? "one node" : "nodes";
            throw SemanticErrors.Syntax(
                $"A quantified path pattern needs to have at least one relationship.\nIn this case, the quantified path pattern {CypherWriter.Write(path)} consists of only {count}.",
                path.Position);
        }

        CheckJuxtaposition(path.Path);
    }

    private static IEnumerable<PathFactor> Inside(PathPattern path) => path.Factors.SelectMany(factor =>
        factor is ParenthesizedPath inner ? Inside(inner.Path).Prepend(factor) : [factor]);

    private static GraphException VariableLengthInside(PathFactor factor) => SemanticErrors.Syntax(
        "Variable length relationships cannot be part of a quantified path pattern.", factor.Position, "Use either *1..3 or {1,3}.");

    /// <summary>A path that has no node when each repetition is left out is no path.</summary>
    private static void CheckNotEmpty(PathPattern path)
    {
        if (!path.Factors.All(factor => factor is ParenthesizedPath { Quantifier.Minimum: 0 }))
        {
            return;
        }

        var none = path with { Factors = SyntaxList.From(path.Factors.Select(PathFactor (factor) => ((ParenthesizedPath)factor) with { Quantifier = new Quantifier(0, 0) })) };
        throw SemanticErrors.Syntax(
            $"A top-level path pattern in a `MATCH` clause must be written such that it always evaluates to at least one node pattern.\nIn this case, `{CypherWriter.Write(none)}` would result in an empty pattern.",
            path.Position,
            "Write a node beside it: (a)((x)-->(y))*.");
    }

    private static void CheckMixing(MatchClause match)
    {
        var factors = match.Pattern.SelectMany(part => Inside(part.Element is ShortestPathPattern shortest ? shortest.Path : (PathPattern)part.Element)).ToList();
        if (factors.Any(factor => IsQuantified(factor) || factor is RelationshipPattern { Quantifier: not null })
            && factors.FirstOrDefault(factor => factor is RelationshipPattern { Length: not null }) is { } variable)
        {
            throw SemanticErrors.Syntax(
                "Mixing variable-length relationships ('-[*]-') with quantified relationships ('()-->*()') or quantified path patterns ('(()-->())*') is not allowed.",
                variable.Position,
                "Write -[*1..3]- as -[]-{1,3}.");
        }
    }

    private static void CheckMode(MatchClause match)
    {
        var selective = match.Pattern.FirstOrDefault(part => part.Selector.IsSelective());
        var repeatable = match.Mode == MatchMode.RepeatableElements;
        if (match.Pattern.FirstOrDefault(part => part.Element is ShortestPathPattern && (repeatable || part.Selector is not null)) is { } function)
        {
            throw SemanticErrors.Syntax(
                "Mixing shortestPath/allShortestPaths with path selectors (e.g. `ANY SHORTEST`), explicit match modes (e.g. `DIFFERENT RELATIONSHIPS`) or explicit path modes (e.g. `ACYCLIC`) is not allowed.",
                function.Element.Position);
        }

        if (!repeatable)
        {
            if (selective is not null && match.Pattern.Count > 1)
            {
                throw SemanticErrors.Syntax(
                    "Multiple path patterns cannot be used in the same clause in combination with a selective path selector. You may want to use multiple MATCH clauses, or you might want to consider using the REPEATABLE ELEMENTS match mode.",
                    selective.Position);
            }

            return;
        }

        foreach (var part in match.Pattern)
        {
            if (!part.Selector.IsSelective() && Inside((PathPattern)part.Element).Any(IsUnbounded))
            {
                throw SemanticErrors.Syntax(
                    "The quantified path pattern may yield an infinite number of rows under match mode 'REPEATABLE ELEMENTS'. Add an upper bound to the quantified path pattern.",
                    part.Position,
                    "Write {1,5}, or a path selector such as ANY SHORTEST.");
            }
        }
    }

    private static bool IsUnbounded(PathFactor factor) => factor
        is RelationshipPattern { Length: { Maximum: null } }
        or RelationshipPattern { Quantifier: { Maximum: null } }
        or ParenthesizedPath { Quantifier: { Maximum: null } };

    private static GraphException NotJuxtaposable(PathPattern left, PathPattern right, SourcePosition position)
    {
        var (leftText, leftKind) = (CypherWriter.Write(left), KindOf(left));
        var (rightText, rightKind) = (CypherWriter.Write(right), KindOf(right));
        var which = leftKind == rightKind
            ? $"both {leftText} and {rightText} are {leftKind}s."
            : $"{leftText} is a {leftKind} and {rightText} is a {rightKind}.";
        return SemanticErrors.Syntax(
            $"Juxtaposition is currently only supported for quantified path patterns.\nIn this case, {which}\nThat is, neither of these is a quantified path pattern.",
            position,
            "Join nodes by a relationship: (a)-->(b).");
    }

    private static string KindOf(PathPattern path) => path.Factors switch
    {
        [ParenthesizedPath] => "(non-quantified) parenthesized path pattern",
        [NodePattern] => "single node",
        _ => "simple path pattern",
    };

    private static PathPattern ChainTo(PathPattern path, int last)
    {
        var first = last;
        while (first >= 2 && path.Factors[first - 1] is RelationshipPattern { Quantifier: null })
        {
            first -= 2;
        }

        return path with { Factors = SyntaxList.From(path.Factors.Skip(first).Take(last - first + 1)) };
    }

    private static PathPattern ChainFrom(PathPattern path, int first)
    {
        var last = first;
        while (last + 2 < path.Factors.Count && path.Factors[last + 1] is RelationshipPattern { Quantifier: null })
        {
            last += 2;
        }

        return path with { Factors = SyntaxList.From(path.Factors.Skip(first).Take(last - first + 1)) };
    }
}
