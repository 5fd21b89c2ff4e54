using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>Declares the variables of one MATCH, or checks that those that are there already fit.</summary>
internal sealed class PatternDeclarer(Scope scope, bool allowsRepeatedRelationships)
{
    private readonly HashSet<string> _relationships = new(StringComparer.Ordinal);
    private readonly HashSet<string> _groups = new(StringComparer.Ordinal);
    private readonly HashSet<string> _singletons = new(StringComparer.Ordinal);
    private readonly List<PatternPart> _paths = [];

    /// <summary>Declares the variables of a quantified path as what they are within one repetition.</summary>
    internal static void DeclareSingletons(ParenthesizedPath path, Scope inner)
    {
        foreach (var (name, type, position) in VariablesOf(path))
        {
            inner.Declare(name, type, position);
        }
    }

    /// <summary>The names that a path or relationship itself declares.</summary>
    internal static HashSet<string> NamesIn(PathFactor factor) => factor switch
    {
        ParenthesizedPath path => VariablesOf(path).Select(variable => variable.Name).ToHashSet(StringComparer.Ordinal),
        RelationshipPattern { Variable: { } name } => new HashSet<string>([name], StringComparer.Ordinal),
        _ => [],
    };

    internal void Declare(PatternPart part)
    {
        Declare(part.Element is ShortestPathPattern shortest ? shortest.Path : (PathPattern)part.Element);
        if (part.PathVariable is not null)
        {
            _paths.Add(part);
        }
    }

    /// <summary>Declares the variables of whole paths, which no other variable of the MATCH may share.</summary>
    internal void DeclarePaths()
    {
        foreach (var part in _paths)
        {
            ClauseChecker.DeclareNew(part.PathVariable!, StaticType.Path, scope, part);
        }
    }

    internal void Declare(PathPattern path)
    {
        foreach (var factor in path.Factors)
        {
            switch (factor)
            {
                case NodePattern { Variable: { } name }:
                    DeclareSingleton(name, StaticType.Node, factor.Position);
                    break;
                case RelationshipPattern { Variable: { } name } relationship:
                    DeclareRelationship(name, relationship);
                    break;
                case ParenthesizedPath parenthesized:
                    DeclareParenthesized(parenthesized);
                    break;
                default:
                    break;
            }
        }
    }

    private static IEnumerable<(string Name, StaticType Type, SourcePosition Position)> VariablesOf(ParenthesizedPath path)
    {
        if (path.PathVariable is not null)
        {
            yield return (path.PathVariable, StaticType.Path, path.Position);
        }

        foreach (var factor in path.Path.Factors)
        {
            switch (factor)
            {
                case NodePattern { Variable: { } name }:
                    yield return (name, StaticType.Node, factor.Position);
                    break;
                case RelationshipPattern { Variable: { } name } relationship:
                    yield return (name, relationship is { Length: null, Quantifier: null } ? StaticType.Relationship : StaticType.ListOf(StaticType.Relationship), factor.Position);
                    break;
                case ParenthesizedPath nested:
                    foreach (var inner in VariablesOf(nested))
                    {
                        yield return inner;
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private void DeclareSingleton(string name, StaticType type, SourcePosition position)
    {
        if (_groups.Contains(name))
        {
            throw InsideAndOutside(name, position);
        }

        _singletons.Add(name);
        DeclareOrMatch(name, type, position);
    }

    private void DeclareOrMatch(string name, StaticType type, SourcePosition position)
    {
        if (!scope.TryFind(name, out var known))
        {
            scope.Declare(name, type, position);
            return;
        }

        var fits = type.Kinds == ValueKinds.List ? FitsList(known.Type) : known.Type.MayBe(type.Kinds);
        if (!fits)
        {
            throw SemanticErrors.ConflictingType(name, known.Type, type, position);
        }
    }

    private static bool FitsList(StaticType known) =>
        known.MayBe(ValueKinds.List) && (known.Element is null || known.Kinds == ValueKinds.Any || known.Element.MayBe(ValueKinds.Relationship));

    private void DeclareRelationship(string name, RelationshipPattern relationship)
    {
        var isFirst = _relationships.Add(name);
        var type = relationship is { Length: null, Quantifier: null } ? StaticType.Relationship : StaticType.ListOf(StaticType.Relationship);
        if (relationship.Quantifier is not null)
        {
            DeclareGroup(name, StaticType.Relationship, relationship.Position);
            return;
        }

        DeclareSingleton(name, type, relationship.Position);
        if (!isFirst && !allowsRepeatedRelationships)
        {
            throw SemanticErrors.Syntax(
                $"Cannot use the same relationship variable '{name}' for multiple relationships", relationship.Position, "Give each relationship a name of its own.");
        }
    }

    private void DeclareParenthesized(ParenthesizedPath path)
    {
        if (path.Quantifier is null)
        {
            Declare(path.Path);
            if (path.PathVariable is not null)
            {
                DeclareSingleton(path.PathVariable, StaticType.Path, path.Position);
            }

            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, type, position) in VariablesOf(path))
        {
            if (seen.Add(name))
            {
                DeclareGroup(name, type, position);
            }
        }
    }

    private void DeclareGroup(string name, StaticType type, SourcePosition position)
    {
        if (!_groups.Add(name))
        {
            throw SemanticErrors.Syntax($"The variable `{name}` occurs in multiple quantified path patterns and needs to be renamed.", position);
        }

        if (_singletons.Contains(name))
        {
            throw InsideAndOutside(name, position);
        }

        if (scope.TryFind(name, out _))
        {
            throw SemanticErrors.Syntax(
                $"The variable `{name}` is already defined in a previous clause, it cannot be referenced as a node or as a relationship variable inside of a quantified path pattern.",
                position,
                "Give it another name inside the quantified path pattern.");
        }

        scope.Declare(name, StaticType.ListOf(type), position);
    }

    private static GraphException InsideAndOutside(string name, SourcePosition position) =>
        SemanticErrors.Syntax($"The variable `{name}` occurs both inside and outside a quantified path pattern and needs to be renamed.", position);
}
