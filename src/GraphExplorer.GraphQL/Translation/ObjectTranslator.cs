using GraphExplorer.Cypher.Syntax;
using GraphExplorer.GraphQL.QueryTree;
using GraphExplorer.GraphQL.Responses;
using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.GraphQL.TypeDefinitions;

namespace GraphExplorer.GraphQL.Translation;

/// <summary>Translates the fields of one object into a map projection, and says how its map is written.</summary>
internal sealed class ObjectTranslator
{
    private readonly StatementScope _scope;

    internal ObjectTranslator(StatementScope scope, ApiLeaf elementId)
    {
        _scope = scope;
        Reads = new ReadTranslator(scope, this, elementId);
    }

    /// <summary>Translates what is read from the graph for a field.</summary>
    internal ReadTranslator Reads { get; }

    /// <summary>The projection of a node or relationship.</summary>
    /// <param name="selection">the fields</param>
    /// <param name="variable">the node or relationship</param>
    internal (Expression Projection, ResponseValue Value) Entity(ObjectSelection selection, string variable) => Project(selection, variable, null, null);

    /// <summary>The projection of a map; what is an object within it becomes a variable of its own.</summary>
    /// <param name="selection">the fields</param>
    /// <param name="variable">the map</param>
    /// <param name="origin">the map before it had that variable</param>
    /// <param name="lifted">the variables to be made, to which those of objects within are added</param>
    internal (Expression Projection, ResponseValue Value) Map(ObjectSelection selection, string variable, Expression origin, List<ProjectionItem> lifted) =>
        Project(selection, variable, origin, lifted);

    internal static ResponseField Field(Selection selection, string source, ResponseValue value) =>
        new(selection.ResponseName, source, selection.Field?.Type.Required ?? true, value, selection.Position);

    internal static ResponseValue Leaf(Selection selection)
    {
        var type = selection.Field!.Type;
        var leaf = new LeafValue((ApiLeaf)type.Type, selection.Position);
        return type.IsList ? new ListItems(selection.ResponseName, leaf, type.ItemRequired, -1, selection.Position) : leaf;
    }

    private (Expression Projection, ResponseValue Value) Project(ObjectSelection selection, string variable, Expression? origin, List<ProjectionItem>? lifted)
    {
        var items = new List<MapProjectionItem>();
        var fields = new List<ResponseField>();
        foreach (var field in selection.Fields)
        {
            if (field is TypeNameSelection typeName)
            {
                fields.Add(new ResponseField(typeName.ResponseName, ObjectValue.TypeName, true, new TypeNameValue(typeName.TypeName), typeName.Position));
                continue;
            }

            var (item, value) = Item(field, variable, origin, lifted);
            items.Add(item);
            fields.Add(Field(field, field.ResponseName, value));
        }

        return (new MapProjection(CypherTree.Variable(variable), SyntaxList.From(items)), new ObjectValue(selection.Type.Name, [.. fields]));
    }

    private (MapProjectionItem Item, ResponseValue Value) Item(Selection field, string variable, Expression? origin, List<ProjectionItem>? lifted)
    {
        switch (field)
        {
            case PropertySelection property when property.Property == property.ResponseName:
                return (new PropertySelector(property.Property), Leaf(property));
            case PropertySelection property:
                return (new LiteralEntry(property.ResponseName, CypherTree.Property(variable, property.Property)), Leaf(property));
            case NestedSelection nested:
                var (inner, innerValue) = Nested(nested, variable, origin!, lifted!);
                return (new LiteralEntry(nested.ResponseName, inner), innerValue);
            default:
                var (expression, value) = Reads.Field(field, variable);
                return (new LiteralEntry(field.ResponseName, expression), value);
        }
    }

    private (Expression Projection, ResponseValue Value) Nested(NestedSelection nested, string variable, Expression origin, List<ProjectionItem> lifted)
    {
        var inner = _scope.NewVariable();
        if (!nested.Field!.Type.IsList)
        {
            var place = new PropertyAccess(origin, nested.Property);
            lifted.Add(CypherTree.As(place, inner));
            return MapOrNode(nested.Object, inner, place, lifted);
        }

        var innerLifted = new List<ProjectionItem>();
        var (projection, value) = MapOrNode(nested.Object, inner, CypherTree.Variable(inner), innerLifted);
        List<Clause> clauses = [new UnwindClause(CypherTree.Property(variable, nested.Property), inner)];
        if (innerLifted.Count > 0)
        {
            clauses.Add(CypherTree.With(CypherTree.Project([new ProjectionItem(CypherTree.Variable(inner), null, inner), .. innerLifted])));
        }

        clauses.Add(CypherTree.Return(projection));
        return (CypherTree.Collect(clauses), new ListItems(nested.ResponseName, value, nested.Field.Type.ItemRequired, -1, nested.Position));
    }

    private (Expression Projection, ResponseValue Value) MapOrNode(ObjectSelection selection, string variable, Expression origin, List<ProjectionItem> lifted) =>
        selection.Type.Definition!.Kind == ObjectKind.Node ? Entity(selection, variable) : Map(selection, variable, origin, lifted);
}
