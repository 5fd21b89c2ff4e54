using GraphExplorer.Cypher.Syntax;
using GraphExplorer.GraphQL.QueryTree;
using GraphExplorer.GraphQL.Responses;
using GraphExplorer.GraphQL.SchemaModel;

namespace GraphExplorer.GraphQL.Translation;

/// <summary>Translates a connection: a COLLECT subquery for the page's edges and a COUNT subquery for their number.</summary>
internal sealed class EdgeTranslator(StatementScope scope, ObjectTranslator objects, PredicateTranslator predicates, ApiLeaf elementId)
{
    private readonly KeyScope _keys = new();
    private readonly List<MapEntry> _entries = [];

    internal (Expression? Edges, Expression? Count, int Slot, ConnectionPartField[] Parts) Translate(ConnectionSelection selection, string? from)
    {
        var node = scope.NewVariable();
        var relationship = selection.Relationship is null ? null : scope.NewVariable();
        var cursors = Asks(selection.Fields, ConnectionPart.Cursor, ConnectionPart.StartCursor, ConnectionPart.EndCursor);
        var keys = cursors || selection.After is not null
            ? SortTranslator.WithTieBreaker(selection.Sort, selection.Target, relationship is not null, elementId)
            : selection.Sort;
        var order = new CursorOrder(string.Join(' ', keys), SyntaxList.From(keys.Select(key => key.Leaf)));

        // The key of the cursor is taken first: its name is fixed.
        _keys.Take(ConnectionPartField.CursorKey);
        var where = predicates.Translate(selection.Where, node, relationship);
        var after = selection.After is { } place ? After(place, keys, order, node, relationship) : null;
        var slot = scope.Page(selection.Limit);
        var asksEdges = cursors || Asks(selection.Fields, ConnectionPart.Edges, ConnectionPart.HasNextPage);
        var limit = asksEdges ? scope.Parameter(new PageSource(slot)) : null;
        var parts = Parts(selection, node, relationship, order);
        var edges = asksEdges ? Edges(selection, from, node, relationship, CypherTree.And(where, after), keys, limit!, cursors) : null;
        var count = Asks(selection.Fields, ConnectionPart.TotalCount)
            ? new CountSubquery(CypherTree.Query([Match(selection, from, node, selection.Where?.ReadsRelationship == true ? relationship : null, where)]))
            : null;
        return (edges, count, slot, parts);
    }

    private CollectSubquery Edges(
        ConnectionSelection selection, string? from, string node, string? relationship, Expression? where, IReadOnlyList<SortKey> keys, Expression limit, bool cursors)
    {
        if (cursors)
        {
            var values = SyntaxList.From(keys.Select(key => SortTranslator.Value(key, node, relationship)));
            _entries.Add(new MapEntry(ConnectionPartField.CursorKey, new ListLiteral(values)));
        }

        var named = relationship is not null && NamesRelationship(selection, keys) ? relationship : null;
        var items = new List<ProjectionItem>();
        if (named is not null)
        {
            items.Add(new ProjectionItem(CypherTree.Variable(named), null, named));
        }

        items.Add(new ProjectionItem(CypherTree.Variable(node), null, node));
        var page = CypherTree.Project([.. items]) with { OrderBy = SortTranslator.OrderBy(keys, node, relationship), Limit = limit };
        return CypherTree.Collect(
        [
            Match(selection, from, node, named, where),
            CypherTree.With(page),
            CypherTree.Return(new MapLiteral(SyntaxList.From(_entries))),
        ]);
    }

    private static bool NamesRelationship(ConnectionSelection selection, IReadOnlyList<SortKey> keys) =>
        selection.Where?.ReadsRelationship == true || keys.Any(key => key.Subject == Subject.Relationship) || Asks(selection.Fields, ConnectionPart.Properties);

    private static MatchClause Match(ConnectionSelection selection, string? from, string node, string? relationship, Expression? where) =>
        selection.Relationship is null || from is null
            ? CypherTree.Match(new PathPattern([CypherTree.Node(node, selection.Target.Definition!.Labels)]), where)
            : PredicateTranslator.Related(selection.Relationship, selection.Target, from, node, relationship, where);

    private Expression After(InputNode cursor, IReadOnlyList<SortKey> keys, CursorOrder order, string node, string? relationship)
    {
        var values = order.Decode(cursor.Value.AsString());
        var parameters = new Expression?[keys.Count];
        for (var place = 0; place < parameters.Length; place++)
        {
            parameters[place] = values[place].IsNull ? null : scope.Parameter(new CursorSource(cursor.Source, order, place));
        }

        return SortTranslator.After(
            keys,
            parameters,
            key => SortTranslator.Value(key, node, relationship));
    }

    private ConnectionPartField[] Parts(ConnectionSelection selection, string node, string? relationship, CursorOrder order) =>
        [.. selection.Fields.Select(field => Part(field, selection, node, relationship, order))];

    private ConnectionPartField Part(Selection selection, ConnectionSelection connection, string node, string? relationship, CursorOrder order)
    {
        if (selection is TypeNameSelection typeName)
        {
            return new ConnectionPartField(selection.ResponseName) { TypeName = typeName.TypeName };
        }

        var part = (ConnectionPartSelection)selection;
        return new ConnectionPartField(selection.ResponseName)
        {
            Part = part.Part,
            Order = order,
            HasPrevious = connection.After is not null,
            Position = selection.Position,
            Parts = part.Part is ConnectionPart.Edges or ConnectionPart.PageInfo
                ? [.. part.Object!.Fields.Select(field => Part(field, connection, node, relationship, order))]
                : [],
            Field = part.Part switch
            {
                ConnectionPart.Node => EdgeField(part, "node", node),
                ConnectionPart.Properties => EdgeField(part, "properties", relationship!),
                _ => null,
            },
        };
    }

    private ResponseField EdgeField(ConnectionPartSelection part, string wantedKey, string variable)
    {
        var key = _keys.Take(wantedKey);
        var (projection, value) = objects.Entity(part.Object!, variable);
        _entries.Add(new MapEntry(key, projection));
        return ObjectTranslator.Field(part, key, value);
    }

    private static bool Asks(IEnumerable<Selection> fields, params ConnectionPart[] parts) =>
        fields.Any(field => field is ConnectionPartSelection selection
            && (parts.Contains(selection.Part) || (selection.Part is ConnectionPart.Edges or ConnectionPart.PageInfo && Asks(selection.Children, parts))));
}
