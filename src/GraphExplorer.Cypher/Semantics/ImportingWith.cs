using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>The WITH at the beginning of a subquery's body that brings in variables from around it.</summary>
internal static class ImportingWith
{
    /// <summary>Whether a query begins by importing: with a WITH that names variables, and not constants alone.</summary>
    internal static bool Begins(SingleQuery query) => Of(query) is { } clause && Imports(clause);

    /// <summary>Checks that importing clauses import and do nothing else.</summary>
    internal static void Check(Query body)
    {
        if (body is UnionQuery union)
        {
            Check(union.Left);
            Check(union.Right);
            return;
        }

        if (body is not SingleQuery single || Of(single) is not { } clause || !Begins(single))
        {
            return;
        }

        var projection = clause.Projection;
        if (projection.Distinct || projection.OrderBy.Count > 0 || projection.Skip is not null || projection.Limit is not null || clause.Where is not null)
        {
            throw SemanticErrors.Syntax(
                "Importing WITH should consist only of simple references to outside variables. DISTINCT, ORDER BY, WHERE, SKIP and LIMIT are not allowed.",
                clause.Position,
                "Add a second WITH for them, or use CALL (x) { … }.");
        }

        if (projection.Items.FirstOrDefault(item => item.Expression is not Variable || (item.Alias is not null && item.Alias != ((Variable)item.Expression).Name)) is { } other)
        {
            throw SemanticErrors.Syntax(
                "Importing WITH should consist only of simple references to outside variables. Aliasing or expressions are not supported.",
                other.Position,
                "Add a second WITH for them, or use CALL (x) { … }.");
        }
    }

    private static WithClause? Of(SingleQuery query) => query.Clauses[0] as WithClause ?? (query.Clauses is [UseClause, WithClause with, ..] ? with : null);

    private static bool Imports(WithClause clause) => clause.Projection.IncludeExisting || clause.Projection.Items.Any(item => item.Expression is Variable);
}
