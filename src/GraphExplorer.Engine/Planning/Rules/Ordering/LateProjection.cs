using System.Collections.Immutable;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Finishing;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Rules.Ordering;

/// <summary>
/// What the order does not read is computed for the rows that are kept only, where that cannot fail.
/// <code>
/// before: Top(x) ← Project(a.x AS x, a.text AS text)
/// after:  Project(a.text AS text) ← Top(x) ← Project(a.x AS x)
/// </code>
/// </summary>
internal sealed class LateProjection : IPlanRule
{
    /// <inheritdoc/>
    public LogicalPlan Apply(LogicalPlan plan)
    {
        if (plan is not Top { Source: Project project } top || PlanEffects.AnyWrites(plan))
        {
            return plan;
        }

        var keys = top.Keys.Select(key => key.Variable).ToImmutableHashSet(StringComparer.Ordinal);
        var entities = EntityVariables.All(project.Source);
        var introduced = project.Introduced.ToHashSet(StringComparer.Ordinal);
        var late = project.Items.Where(item =>
            !keys.Contains(item.Variable)
            && item.Expression is not Variable
            && ExpressionTraits.CannotFail(item.Expression, entities)
            && !VariableNames.Of(item.Expression).Overlaps(introduced)).ToList();
        if (late.Count == 0)
        {
            return plan;
        }

        NamedExpression[] early = [.. project.Items.Except(late)];
        var source = early.Length == 0 ? project.Source : project with { Items = early };
        return new Project(top with { Source = source }, late) { EstimatedRows = top.EstimatedRows };
    }
}
