using System.Globalization;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Planning;

/// <summary>
/// Bounds the length of statements: each clause is an operator on top of those before it, and plans as deep as a stack is long would
/// end the process.
/// </summary>
internal sealed class StatementSize : SyntaxVisitor
{
    private const int MaximumClauses = 1_000;
    private int _clauses;

    private StatementSize()
    {
    }

    /// <summary>Throws <see cref="GraphException"/> (SyntaxError) when the query has too many clauses, those of subqueries included.</summary>
    internal static void Check(SyntaxNode query) => new StatementSize().Visit(query);

    /// <inheritdoc/>
    public override void Visit(SyntaxNode node)
    {
        if (node is Clause && ++_clauses > MaximumClauses)
        {
            throw new GraphException(
                StatusCodes.SyntaxError,
                string.Create(CultureInfo.InvariantCulture, $"The query has more than the {MaximumClauses:N0} clauses that one query may have."),
                node.Position,
                "Send several statements, or one with UNWIND over a parameter that holds the data.");
        }

        VisitChildren(node);
    }
}
