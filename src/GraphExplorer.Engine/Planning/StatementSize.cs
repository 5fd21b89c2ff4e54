using System.Globalization;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Planning;

/// <summary>
/// Bounds the length of statements: each clause and each relationship to be found is an operator on top of those before it, and plans as
/// deep as a stack is long would end the process.
/// </summary>
internal sealed class StatementSize : SyntaxVisitor
{
    private const int MaximumClauses = 1_000;
    private const int MaximumMatched = 3_000;
    private const int MaximumCreated = 25_000;
    private int _clauses;
    private int _matched;
    private int _created;
    private bool _creating;

    private StatementSize()
    {
    }

    /// <summary>Throws <see cref="GraphException"/> (SyntaxError) when the query has too many clauses or patterns, those of subqueries included.</summary>
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

        // What is made takes one operator, however much it is, but each of its parts is named and placed.
        var creating = _creating;
        _creating = node is CreateClause || (_creating && node is not Expression);
        if (node is NodePattern or RelationshipPattern && !_creating && ++_matched > MaximumMatched)
        {
            throw new GraphException(
                StatusCodes.SyntaxError,
                string.Create(CultureInfo.InvariantCulture, $"The query matches more than the {MaximumMatched:N0} nodes and relationships that the patterns of one query may have."),
                node.Position,
                "Use a variable-length pattern, or send several statements.");
        }

        if (node is NodePattern or RelationshipPattern && _creating && ++_created > MaximumCreated)
        {
            throw new GraphException(
                StatusCodes.SyntaxError,
                string.Create(CultureInfo.InvariantCulture, $"The query creates more than the {MaximumCreated:N0} nodes and relationships that the patterns of one query may have."),
                node.Position,
                "Send several statements, or one with UNWIND over a parameter that holds the data.");
        }

        VisitChildren(node);
        _creating = creating;
    }
}
