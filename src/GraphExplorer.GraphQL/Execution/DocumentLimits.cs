using GraphExplorer.GraphQL.Errors;
using GraphExplorer.GraphQL.SchemaModel;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace GraphExplorer.GraphQL.Execution;

/// <summary>
/// Holds a document to the limits before it is validated, in time linear in its size: each fragment is measured once, however often it is spread.
/// </summary>
internal sealed class DocumentLimits
{
    private const int ReadCost = 10;
    private readonly ApiSchema _schema;
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments;
    private readonly Dictionary<string, Measure> _measured = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    private DocumentLimits(ApiSchema schema, Dictionary<string, GraphQLFragmentDefinition> fragments)
    {
        _schema = schema;
        _fragments = fragments;
    }

    /// <summary>Throws <see cref="GraphQLErrorException"/> when the document or the operation passes a limit.</summary>
    internal static void Check(
        GraphQLDocument document, GraphQLOperationDefinition operation, Dictionary<string, GraphQLFragmentDefinition> fragments, ApiSchema schema, GraphQLOptions options)
    {
        var counter = new NodeCounter();
        foreach (var definition in document.Definitions)
        {
            counter.Count(definition);
        }

        if (counter.Total > options.MaxDocumentNodes)
        {
            throw Limit.Passed(counter.Total, "syntax nodes", options.MaxDocumentNodes, nameof(GraphQLOptions.MaxDocumentNodes));
        }

        if (counter.Spreads > options.MaxFragmentSpreads)
        {
            throw Limit.Passed(counter.Spreads, "fragment spreads", options.MaxFragmentSpreads, nameof(GraphQLOptions.MaxFragmentSpreads));
        }

        var limits = new DocumentLimits(schema, fragments);
        var measure = limits.Of(operation.SelectionSet, schema.Query);
        if (measure.Introspection > options.MaxDepth * 2 || measure.Depth > options.MaxDepth)
        {
            throw measure.Depth > options.MaxDepth
                ? Limit.Passed(measure.Depth, "levels of fields", options.MaxDepth, nameof(GraphQLOptions.MaxDepth))
                : Limit.Passed(measure.Introspection, "levels of introspection fields", options.MaxDepth * 2L, nameof(GraphQLOptions.MaxDepth));
        }

        if (measure.Cost > options.MaxComplexity)
        {
            throw Limit.Passed(measure.Cost, "points of complexity", options.MaxComplexity, nameof(GraphQLOptions.MaxComplexity));
        }

        if (measure.Fields > options.MaxRootFields)
        {
            throw Limit.Passed(measure.Fields, "top-level fields", options.MaxRootFields, nameof(GraphQLOptions.MaxRootFields));
        }
    }

    private Measure Of(GraphQLSelectionSet? set, ApiObject? type)
    {
        var total = default(Measure);
        foreach (var selection in set?.Selections ?? [])
        {
            total = total.Beside(selection switch
            {
                GraphQLField field => OfField(field, type),
                GraphQLInlineFragment fragment => Of(fragment.SelectionSet, TypeOf(fragment.TypeCondition) ?? type),
                GraphQLFragmentSpread spread => OfFragment(spread.FragmentName.Name.StringValue),
                _ => default,
            });
        }

        return total;
    }

    private Measure OfField(GraphQLField node, ApiObject? type)
    {
        var name = node.Name.StringValue;
        var field = type?.Find(name);
        var inner = Of(node.SelectionSet, field?.Type.Type as ApiObject);
        var reads = field?.Role is NodesRole or NodeByIdRole or NodesConnectionRole or RelationshipRole or RelationshipConnectionRole or CypherRole;

        // Connections pass their depth on to their nodes: edges and node are no levels of the graph.
        var level = field?.Role is ConnectionPartRole { Part: ConnectionPart.Edges or ConnectionPart.Node or ConnectionPart.PageInfo } ? 0 : 1;
        return name.StartsWith("__", StringComparison.Ordinal)
            ? new Measure(1, 1, inner.Cost + 1, Math.Max(inner.Introspection, inner.Depth) + 1)
            : new Measure(inner.Depth + level, 1, inner.Cost + (reads ? ReadCost : 1), inner.Introspection);
    }

    private Measure OfFragment(string name)
    {
        // A fragment within itself is left to the validator, which names it.
        if (_measured.TryGetValue(name, out var known) || !_fragments.TryGetValue(name, out var fragment) || !_open.Add(name))
        {
            return known;
        }

        var measure = Of(fragment.SelectionSet, TypeOf(fragment.TypeCondition));
        _open.Remove(name);
        _measured[name] = measure;
        return measure;
    }

    private ApiObject? TypeOf(GraphQLTypeCondition? condition) => condition is null ? null : _schema.Find(condition.Type.Name.StringValue) as ApiObject;

    /// <summary>The size of a selection.</summary>
    /// <param name="Depth">levels of fields</param>
    /// <param name="Fields">fields at its top</param>
    /// <param name="Cost">points of complexity</param>
    /// <param name="Introspection">levels of introspection fields</param>
    private readonly record struct Measure(int Depth, long Fields, long Cost, int Introspection)
    {
        private const long Most = long.MaxValue / 4;

        internal Measure Beside(Measure other) => new(
            Math.Max(Depth, other.Depth),
            Math.Min(Most, Fields + other.Fields),
            Math.Min(Most, Cost + other.Cost),
            Math.Max(Introspection, other.Introspection));
    }

    private sealed class NodeCounter : ASTVisitor<NullVisitorContext>
    {
        internal int Total { get; private set; }

        internal int Spreads { get; private set; }

        internal void Count(ASTNode node)
        {
            var visit = VisitAsync(node, default);
            if (!visit.IsCompletedSuccessfully)
            {
                throw new InvalidOperationException("The visitor of syntax nodes is synchronous.");
            }
        }

        public override ValueTask VisitAsync(ASTNode? node, NullVisitorContext context)
        {
            if (node is not null)
            {
                Total++;
                Spreads += node is GraphQLFragmentSpread ? 1 : 0;
            }

            return base.VisitAsync(node, context);
        }
    }
}
