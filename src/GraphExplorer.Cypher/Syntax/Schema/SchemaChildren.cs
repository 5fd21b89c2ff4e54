using static GraphExplorer.Cypher.Syntax.SyntaxChildren;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>The children of schema commands.</summary>
internal static class SchemaChildren
{
    internal static SchemaCommand Map(SchemaCommand node, ISyntaxMapping mapping)
    {
        switch (node)
        {
            case CreateIndex x:
                var indexName = Optional(x.Name, mapping);
                var indexOptions = Optional(x.Options, mapping);
                return Same(indexName, x.Name) && Same(indexOptions, x.Options) ? x : x with { Name = indexName, Options = indexOptions };
            case CreateConstraint x:
                var name = Optional(x.Name, mapping);
                var type = Optional(x.Type, mapping);
                var options = Optional(x.Options, mapping);
                return Same(name, x.Name) && Same(type, x.Type) && Same(options, x.Options) ? x : x with { Name = name, Type = type, Options = options };
            case DropIndex x:
                var index = mapping.Map(x.Name);
                return Same(index, x.Name) ? x : x with { Name = index };
            case DropConstraint x:
                var constraint = mapping.Map(x.Name);
                return Same(constraint, x.Name) ? x : x with { Name = constraint };
            case ShowCommand x:
                var arguments = List(x.Arguments, mapping);
                var columns = x.Yield is null ? null : List(x.Yield, mapping);
                var projection = Optional(x.YieldProjection, mapping);
                var where = Optional(x.Where, mapping);
                var result = Optional(x.Return, mapping);
                return Same(arguments, x.Arguments) && Same(columns, x.Yield) && Same(projection, x.YieldProjection) && Same(where, x.Where) && Same(result, x.Return)
                    ? x
                    : x with { Arguments = arguments, Yield = columns, YieldProjection = projection, Where = where, Return = result };
            case TerminateTransactions x:
                var ids = List(x.Ids, mapping);
                var yielded = x.Yield is null ? null : List(x.Yield, mapping);
                var predicate = Optional(x.Where, mapping);
                var returned = Optional(x.Return, mapping);
                return Same(ids, x.Ids) && Same(yielded, x.Yield) && Same(predicate, x.Where) && Same(returned, x.Return)
                    ? x
                    : x with { Ids = ids, Yield = yielded, Where = predicate, Return = returned };
            default:
                throw new InvalidOperationException($"The children of {node.GetType().Name} are not known.");
        }
    }
}
