using GraphExplorer.Engine.Planning.Finishing;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Procedures.BuiltIn;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Planning.Explain;

/// <summary>Describes a plan in the shape of Neo4j's EXPLAIN and PROFILE.</summary>
internal static class PlanDescription
{
    private const string Suffix = "@neo4j";
    private const string Planner = "COST";
    private const string Runtime = "SLOTTED";
    private const string Version = DatabaseNames.KernelVersion;

    /// <summary>The description of a plan that has not run: operators, details, estimates, and a text of it all at the root.</summary>
    internal static IPlan Of(LogicalPlan plan) => Of(plan, null, null);

    /// <summary>The description of a plan with the figures of a run. With figures, every operator is an <see cref="IProfiledPlan"/>.</summary>
    /// <param name="plan">the plan</param>
    /// <param name="figures">the figures of an operator; null for a plan that has not run</param>
    /// <param name="notes">how operators are carried out, to be said with their details</param>
    internal static IPlan Of(LogicalPlan plan, Func<LogicalPlan, OperatorFigures>? figures, IReadOnlyDictionary<LogicalPlan, string>? notes = null)
    {
        var next = 0;
        return Describe(plan, figures, DetailsOf, new BoundVariables(), ref next, PlanTable.Render(plan, figures, DetailsOf));

        string DetailsOf(LogicalPlan step)
        {
            var details = OperatorDetails.Of(step);
            return notes is null || !notes.TryGetValue(step, out var note) ? details : details.Length == 0 ? note : $"{details}; {note}";
        }
    }

    private static IPlan Describe(
        LogicalPlan plan,
        Func<LogicalPlan, OperatorFigures>? figures,
        Func<LogicalPlan, string> detailsOf,
        BoundVariables bound,
        ref int next,
        string? table)
    {
        var arguments = new List<KeyValuePair<string, GraphValue>>
        {
            new("Id", next++),
            new("EstimatedRows", double.IsNaN(plan.EstimatedRows) ? 0 : plan.EstimatedRows),
        };
        var details = detailsOf(plan);
        if (details.Length > 0)
        {
            arguments.Add(new("Details", details));
        }

        if (table is not null)
        {
            arguments.AddRange(
            [
                new("planner", Planner),
                new("planner-impl", "IDP"),
                new("planner-version", Version),
                new("runtime", Runtime),
                new("runtime-impl", Runtime),
                new("runtime-version", Version),
                new("string-representation", table),
            ]);
        }

        var run = figures?.Invoke(plan);
        if (run is { } counted)
        {
            arguments.Add(new("Rows", counted.Rows));
            arguments.Add(new("DbHits", counted.DbHits));
        }

        var children = new List<IPlan>(plan.Sources.Count);
        foreach (var source in plan.Sources)
        {
            children.Add(Describe(source, figures, detailsOf, bound, ref next, null));
        }

        var map = new MapValue(new MapShape([.. arguments.Select(argument => argument.Key)]), [.. arguments.Select(argument => argument.Value)]);
        string[] identifiers = [.. bound.Of(plan).Order(StringComparer.Ordinal).Select(ExpressionText.Variable)];
        var name = OperatorName.Of(plan) + Suffix;
        return run is { } result
            ? new DescribedProfile(name, map, identifiers, children, result.DbHits, result.Rows)
            : new DescribedPlan(name, map, identifiers, children);
    }
}
