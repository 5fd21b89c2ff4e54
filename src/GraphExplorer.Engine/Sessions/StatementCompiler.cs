using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Semantics;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution;
using GraphExplorer.Engine.Functions;
using GraphExplorer.Engine.Planning;
using GraphExplorer.Engine.Planning.Explain;
using GraphExplorer.Engine.Planning.Finishing;
using GraphExplorer.Engine.Planning.Statistics;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Sessions;

/// <summary>From text to a statement ready to run: parse, check, plan, compile.</summary>
internal sealed class StatementCompiler(PlanCompilerOptions options)
{
    private readonly CallCatalogue _catalogue = new(options.Functions, options.Procedures);

    /// <summary>
    /// Compiles a statement for a state of the graph. Throws <see cref="GraphException"/> with its place, also (AccessMode) for one that would
    /// write where it may not, before it is planned, and <see cref="OperationCanceledException"/> when it takes too long.
    /// </summary>
    internal CompiledStatement Compile(string text, GraphState state, bool mayWrite, CancellationToken cancellationToken)
    {
        try
        {
            var parsed = CypherParser.Parse(text, cancellationToken: cancellationToken);
            var checkedStatement = SemanticChecker.Check(parsed, _catalogue, cancellationToken);
            if (!mayWrite && !checkedStatement.IsReadOnly && parsed.Mode != StatementMode.Explain)
            {
                throw EmbeddedTransaction.WriteRefused();
            }

            var statistics = new StoreStatistics(state);
            var context = new PlanningContext(statistics, statistics, ColumnsOf, cancellationToken) { Functions = options.Functions, Settings = options.Planner };
            var planned = QueryPlanner.Plan(parsed, context);
            cancellationToken.ThrowIfCancellationRequested();
            var physical = PlanCompiler.Compile(planned.Plan, options);
            return new CompiledStatement(physical, planned, checkedStatement, statistics.Basis, PlanEffects.AsksSystem(planned.Plan, IsSystem), tree => Describe(physical, tree));
        }
        catch (GraphException error)
        {
            throw error.WithQuery(text);
        }
    }

    private static IPlan Describe(PhysicalPlan plan, OperatorTree? tree) => PlanDescription.Of(
        plan.LogicalPlan,
        tree is null ? null : step => new OperatorFigures(tree.RowsOf(step), tree.DbHitsOf(step)),
        plan.Notes);

    private bool IsSystem(string procedure) => options.Procedures.TryFind(procedure, out var found) && found.Signature.Mode == Procedures.ProcedureMode.Dbms;

    private IReadOnlyList<string>? ColumnsOf(string procedure) =>
        options.Procedures.TryFind(procedure, out var found) ? [.. found.Signature.Outputs.Select(output => output.Name)] : null;
}
