using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;
using Query = GraphExplorer.Cypher.Syntax.Query;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>What the checkers of one run share.</summary>
internal sealed class SemanticContext
{
    internal SemanticContext(IFunctionCatalogue catalogue, CancellationToken cancellationToken)
    {
        CancellationToken = cancellationToken;
        Catalogue = catalogue;
        Expressions = new ExpressionChecker(this);
        Functions = new FunctionChecker(this);
        Operators = new OperatorChecker(this);
        Iterations = new IterationChecker(this);
        Subqueries = new SubqueryChecker(this);
        Patterns = new PatternChecker(this);
        Creations = new CreationChecker(this);
        Projections = new ProjectionChecker(this);
        Clauses = new ClauseChecker(this);
        Updates = new UpdateChecker(this);
        Calls = new CallChecker(this);
        Queries = new QueryChecker(this);
    }

    /// <summary>Ends the check: by the caller, or by the time limit.</summary>
    internal CancellationToken CancellationToken { get; }

    internal IFunctionCatalogue Catalogue { get; }

    internal ExpressionChecker Expressions { get; }

    internal FunctionChecker Functions { get; }

    internal OperatorChecker Operators { get; }

    internal IterationChecker Iterations { get; }

    internal SubqueryChecker Subqueries { get; }

    internal PatternChecker Patterns { get; }

    internal CreationChecker Creations { get; }

    internal ProjectionChecker Projections { get; }

    internal ClauseChecker Clauses { get; }

    internal UpdateChecker Updates { get; }

    internal CallChecker Calls { get; }

    internal QueryChecker Queries { get; }

    internal HashSet<string> Parameters { get; } = new(StringComparer.Ordinal);

    internal List<INotification> Notifications { get; } = [];

    internal bool HasUpdates { get; private set; }

    /// <summary>Whether the check is inside the body of CALL … IN TRANSACTIONS.</summary>
    internal bool InBatches { get; set; }

    /// <summary>Whether the outer transaction has written: no batches may then follow.</summary>
    internal bool HasUpdatesOutsideBatches { get; private set; }

    internal bool HasSchemaChanges { get; set; }

    internal bool IsDeterministic { get; set; } = true;

    /// <summary>Notes a clause that changes the graph.</summary>
    internal void NoteUpdate()
    {
        HasUpdates = true;
        HasUpdatesOutsideBatches |= !InBatches;
    }

    /// <summary>Whether an expression is the call of an aggregating function.</summary>
    internal bool IsAggregate(Expression expression) => expression switch
    {
        CountStar => true,
        FunctionInvocation call => Catalogue.FindFunction(string.Join('.', call.Name))?.IsAggregate == true,
        _ => false,
    };

    /// <summary>Whether an expression aggregates, itself or in a part; the queries of subqueries do so on their own account.</summary>
    internal bool HasAggregate(Expression expression) => new AggregateFinder(this).IsIn(expression);

    private sealed class AggregateFinder(SemanticContext context) : SyntaxVisitor
    {
        private bool _found;

        public override void Visit(SyntaxNode node)
        {
            if (_found || node is Query)
            {
                return;
            }

            _found = node is Expression expression && context.IsAggregate(expression);
            if (!_found)
            {
                VisitChildren(node);
            }
        }

        internal bool IsIn(Expression expression)
        {
            Visit(expression);
            return _found;
        }
    }
}
