using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;
using GraphQLParser.AST;
using Query = GraphExplorer.Cypher.Syntax.Query;

namespace GraphExplorer.GraphQL.TypeDefinitions;

/// <summary>Parses the statement of a <c>@cypher</c> directive and checks that it fits its field.</summary>
internal sealed class CypherStatementReader(TypeDefinitionErrors errors)
{
    /// <summary>The statement as a tree; null once what is wrong is noted.</summary>
    /// <param name="text">the Cypher text</param>
    /// <param name="column">the column that the field reads</param>
    /// <param name="place">where the text is</param>
    /// <param name="field">the field</param>
    /// <param name="hasThis">whether the field belongs to a node</param>
    internal CypherSource? Read(string text, string column, ASTNode place, GraphQLFieldDefinition field, bool hasThis)
    {
        Query query;
        try
        {
            if (Cypher.Parsing.CypherParser.Parse(text) is not { Mode: StatementMode.Run, Body: Query body })
            {
                errors.Add(place, "@cypher", "the statement must be a query.");
                return null;
            }

            query = body;
        }
        catch (GraphException exception)
        {
            errors.Add(place, "@cypher", $"the statement does not parse: {exception.WithQuery(text).FullMessage()}");
            return null;
        }

        var use = new StatementUse();
        use.Visit(query);
        if (use.ReservedVariable is { } reserved)
        {
            errors.Add(place, "@cypher", $"the statement's variable {reserved} is kept for generated statements; name it otherwise.");
            return null;
        }

        if (!hasThis && use.ReadsThis)
        {
            errors.Add(place, "@cypher", "a field of Query has no 'this'.");
            return null;
        }

        if (use.Writes)
        {
            errors.Add(place, "@cypher", "the statement writes, which a query field must not.");
            return null;
        }

        foreach (var parameter in use.Parameters)
        {
            if (field.Arguments?.Any(argument => argument.Name.StringValue == parameter) != true)
            {
                errors.Add(place, "@cypher", $"the statement reads ${parameter}, but the field has no argument of that name.");
                return null;
            }
        }

        if (!Columns(query).Contains(column))
        {
            errors.Add(place, "@cypher", $"the statement returns no column '{column}'; it returns {string.Join(", ", Columns(query))}.");
            return null;
        }

        return new CypherSource(query, column);
    }

    private static List<string> Columns(Query query)
    {
        while (query is UnionQuery union)
        {
            query = union.Right;
        }

        return query is SingleQuery { Clauses: [.., ReturnClause { Projection: var projection }] }
            ? [.. projection.Items.Select(item => item.Alias ?? (item.Expression is Variable variable ? variable.Name : item.Text))]
            : [];
    }
}
