using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;
using Query = GraphExplorer.Cypher.Syntax.Query;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>Checks what a grammar cannot: scopes, types as far as they are known, aggregation, and the rules of each clause (as Neo4j 5 does).</summary>
public static class SemanticChecker
{
    /// <summary>Checks a statement.</summary>
    /// <exception cref="GraphException">the statement is not well formed</exception>
    /// <exception cref="OperationCanceledException">the check was cancelled</exception>
    public static CheckedStatement Check(ParsedStatement statement, IFunctionCatalogue catalogue, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(catalogue);
        var context = new SemanticContext(catalogue, cancellationToken);
        new ParameterCollector(context.Parameters).Visit(statement);
        var columns = statement.Body switch
        {
            Query query => context.Queries.CheckWhole(query),
            SchemaCommand command => new SchemaChecker(context).Check(command),
            _ => throw new InvalidOperationException($"Statement {statement.Body.GetType().Name} is not known."),
        };
        return new CheckedStatement(
            statement,
            QueryTypeOf(statement.Body, context, columns.Count),
            columns,
            !context.HasUpdates && !context.HasSchemaChanges,
            context.Parameters,
            context.IsDeterministic,
            context.Notifications);
    }

    private static QueryType QueryTypeOf(Statement body, SemanticContext context, int columns)
    {
        if (body is SchemaCommand || context.HasSchemaChanges)
        {
            return QueryType.SchemaWrite;
        }

        return !context.HasUpdates ? QueryType.ReadOnly : columns == 0 ? QueryType.WriteOnly : QueryType.ReadWrite;
    }

    private sealed class ParameterCollector(HashSet<string> names) : SyntaxVisitor
    {
        public override void Visit(SyntaxNode node)
        {
            if (node is Parameter parameter)
            {
                names.Add(parameter.Name);
            }

            VisitChildren(node);
        }
    }
}
