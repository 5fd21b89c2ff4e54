using GraphExplorer.Cypher.Syntax;
using GraphExplorer.GraphQL.QueryTree;
using GraphExplorer.GraphQL.Responses;
using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.GraphQL.TypeDefinitions;

namespace GraphExplorer.GraphQL.Translation;

/// <summary>Translates the fields that read nodes or edges, or run a statement, each into clauses and what they return.</summary>
internal sealed class ReadTranslator(StatementScope scope, ObjectTranslator objects, ApiLeaf elementId)
{
    private readonly PredicateTranslator _predicates = new(scope);
    private readonly CypherFieldTranslator _statements = new(scope);

    /// <summary>The value of a field of a node, as an expression.</summary>
    internal (Expression Expression, ResponseValue Value) Field(Selection field, string node)
    {
        switch (field)
        {
            case NodesSelection nodes:
                return Collected(field, Nodes(nodes, node));
            case CypherSelection { Object: null } cypher when !field.Field!.Type.IsList && _statements.Inline(cypher, node) is { } inlined:
                return (inlined, ObjectTranslator.Leaf(field));
            case CypherSelection cypher:
                return Collected(field, Statement(cypher, node));
            case ConnectionSelection connection:
                return Connection(connection, node);
            default:
                throw new InvalidOperationException($"No translation of the selection {field.Describe()}.");
        }
    }

    /// <summary>The clauses that yield one node a row, and the projection of the node.</summary>
    internal (List<Clause> Clauses, Expression Projection, ResponseValue Value) Nodes(NodesSelection selection, string? from)
    {
        var target = selection.Object.Type;
        var node = scope.NewVariable();
        var where = _predicates.Translate(selection.Where, node, null);
        var match = selection.Relationship is null || from is null
            ? CypherTree.Match(new PathPattern([CypherTree.Node(node, target.Definition!.Labels)]), where)
            : PredicateTranslator.Related(selection.Relationship, target, from, node, null, where);
        var sort = SortTranslator.WithIdentifier(selection.Sort, target, elementId);
        var slot = selection.Limit is null ? -1 : scope.Page(selection.Limit);
        var page = CypherTree.Project(new ProjectionItem(CypherTree.Variable(node), null, node)) with
        {
            // Several relationships may lead to one node, which the list shows once.
            Distinct = selection is { Relationship: not null, Limit: not null },
            OrderBy = SortTranslator.OrderBy(sort, node, null),
            Skip = selection.Offset is null ? null : scope.Parameter(new OffsetSource(selection.Offset)),
            Limit = selection.Limit is null ? new IntegerLiteral(1) : scope.Parameter(new PageSource(slot)),
        };
        var (projection, value) = objects.Entity(selection.Object, node);
        return ([match, CypherTree.With(page)], projection, Listed(selection, value, slot));
    }

    /// <summary>The clauses that yield a row for each row of a statement, and what is read of it.</summary>
    internal (List<Clause> Clauses, Expression Projection, ResponseValue Value) Statement(CypherSelection selection, string? from)
    {
        List<Clause> clauses = [_statements.Call(selection, from)];
        var column = CypherTree.Variable(selection.Source.Column);
        if (selection.Object is null)
        {
            return (clauses, column, ObjectTranslator.Leaf(selection));
        }

        var row = scope.NewVariable();
        var lifted = new List<ProjectionItem>();
        var (projection, value) = selection.Object.Type.Definition!.Kind == ObjectKind.Node
            ? objects.Entity(selection.Object, row)
            : objects.Map(selection.Object, row, column, lifted);
        var page = CypherTree.Project([CypherTree.As(column, row), .. lifted]);
        var slot = -1;
        if (selection.Field!.Type.IsList)
        {
            slot = scope.Page(new PageLimit(null, "limit", IsConnection: false));
            page = page with { Limit = scope.Parameter(new PageSource(slot)) };
        }

        clauses.Add(CypherTree.With(page));
        return (clauses, projection, Listed(selection, value, slot));
    }

    /// <summary>The map of a connection: its edges and their number, as far as they are asked for.</summary>
    internal (Expression Map, ResponseValue Value) Connection(ConnectionSelection selection, string? from)
    {
        var edges = new EdgeTranslator(scope, objects, _predicates, elementId).Translate(selection, from);
        var entries = new List<MapEntry>();
        if (edges.Edges is not null)
        {
            entries.Add(new MapEntry(ConnectionValue.Edges, edges.Edges));
        }

        if (edges.Count is not null)
        {
            entries.Add(new MapEntry(ConnectionValue.TotalCount, edges.Count));
        }

        return (new MapLiteral(SyntaxList.From(entries)), new ConnectionValue(selection.ResponseName, edges.Slot, edges.Parts));
    }

    private static (Expression Expression, ResponseValue Value) Collected(Selection field, (List<Clause> Clauses, Expression Projection, ResponseValue Value) read)
    {
        Expression collected = CypherTree.Collect([.. read.Clauses, CypherTree.Return(read.Projection)]);
        return (field.Field!.Type.IsList ? collected : CypherTree.Call("head", collected), read.Value);
    }

    private static ResponseValue Listed(Selection selection, ResponseValue value, int slot) => selection.Field!.Type.IsList
        ? new ListItems(selection.ResponseName, value, selection.Field.Type.ItemRequired, slot, selection.Position)
        : value;
}
