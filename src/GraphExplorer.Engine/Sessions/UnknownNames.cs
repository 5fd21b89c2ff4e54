using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Sessions;

/// <summary>
/// The labels, types and properties that a statement reads by name. Those that the database has never had are most likely misspelt, and
/// the summary says so (Neo4j's Unknown…Warning notifications).
/// </summary>
internal sealed class UnknownNames : SyntaxVisitor
{
    private readonly List<(TokenTableKind Kind, string Name, SourcePosition Position)> _names = [];
    private readonly HashSet<string> _entities = new(StringComparer.Ordinal);
    private TokenTableKind _labelKind;

    private UnknownNames()
    {
    }

    private enum TokenTableKind
    {
        Label,
        RelationshipType,
        PropertyKey,
    }

    internal static UnknownNames Of(ParsedStatement statement)
    {
        var names = new UnknownNames();
        if (statement.Body is Cypher.Syntax.Query query)
        {
            names.Visit(query);
        }

        return names;
    }

    /// <summary>The warnings for what a store does not know.</summary>
    internal IEnumerable<INotification> Missing(GraphStore store)
    {
        foreach (var (kind, name, position) in _names)
        {
            if (!Table(store, kind).TryFind(name, out _))
            {
                yield return Warning(kind, name, position);
            }
        }
    }

    /// <inheritdoc/>
    public override void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case CreateClause or MergeClause or SetClause or RemoveClause:
                return;
            case NodePattern pattern:
                AddEntity(pattern.Variable);
                _labelKind = TokenTableKind.Label;
                break;
            case RelationshipPattern pattern:
                AddEntity(pattern.Variable);
                _labelKind = TokenTableKind.RelationshipType;
                break;
            case LabelPredicate:
                _labelKind = TokenTableKind.Label;
                break;
            case LabelName label:
                _names.Add((_labelKind, label.Name, label.Position));
                return;
            case PropertyAccess { Target: Variable variable } access when _entities.Contains(variable.Name):
                _names.Add((TokenTableKind.PropertyKey, access.Key, access.Mark ?? access.Position));
                break;
        }

        VisitChildren(node);
    }

    private void AddEntity(string? variable)
    {
        if (variable is not null)
        {
            _entities.Add(variable);
        }
    }

    private static TokenTable Table(GraphStore store, TokenTableKind kind) => kind switch
    {
        TokenTableKind.Label => store.Labels,
        TokenTableKind.RelationshipType => store.RelationshipTypes,
        _ => store.PropertyKeys,
    };

    private static Notification Warning(TokenTableKind kind, string name, SourcePosition position)
    {
        var (code, what) = kind switch
        {
            TokenTableKind.Label => ("UnknownLabelWarning", "label"),
            TokenTableKind.RelationshipType => ("UnknownRelationshipTypeWarning", "relationship type"),
            _ => ("UnknownPropertyKeyWarning", "property key"),
        };
        return new Notification(
            "Neo.ClientNotification.Statement." + code,
            $"The provided {what} is not in the database.",
            $"The statement reads a {what} that the database has never had: check its spelling (the missing {what} is: {name})",
            "WARNING",
            "UNRECOGNIZED",
            position);
    }
}
