using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Patterns;
using GraphExplorer.Engine.Planning.Search;

namespace GraphExplorer.Engine.Planning.Clauses;

/// <summary>Plans MERGE: the same pattern once as what is looked for and once as what is made.</summary>
internal sealed class MergePlanner(PlannerServices services)
{
    /// <summary>The plan of the clause on top of a source.</summary>
    internal PartialPlan Plan(MergeClause merge, PartialPlan source)
    {
        var (part, values) = WithValuesOnce(merge.Pattern);
        if (values.Count > 0)
        {
            source = source.Then(new Project(source.Plan, values) { EstimatedRows = source.Plan.EstimatedRows }, values.Select(value => value.Variable));
        }

        var builder = new QueryGraphBuilder(services.Names);
        var unnamed = part with { PathVariable = null };
        builder.Add(new MatchClause(false, MatchMode.DifferentRelationships, [unnamed], [], null));
        var start = source.StartFor(part);
        var creation = new CreationPattern(start.Bound);
        creation.Add(part);
        var match = Arguments.Trim(GraphPlanner.Plan(builder.Graph, start, services).Plan);
        var create = new CreatePattern(start.Plan, creation.Nodes, creation.Relationships);
        LogicalPlan plan = new Merge(source.Plan, match, (CreatePattern)Arguments.Trim(create), [.. merge.OnMatch], [.. merge.OnCreate])
        {
            EstimatedRows = source.Plan.EstimatedRows,
        };
        foreach (var (path, steps) in creation.Paths)
        {
            plan = new AssemblePath(plan, path, steps, false) { EstimatedRows = plan.EstimatedRows };
        }

        return source.Then(plan, [.. builder.Graph.Variables, .. creation.Paths.Select(path => path.Path)]);
    }

    /// <summary>A value is computed once, for the lookup and the creation both.</summary>
    private (PatternPart Part, List<NamedExpression> Values) WithValuesOnce(PatternPart part)
    {
        var values = new List<NamedExpression>();
        if (part.Element is not PathPattern path)
        {
            return (part, values);
        }

        var factors = path.Factors.Select(PathFactor (factor) => factor switch
        {
            NodePattern { Properties: MapLiteral map } node => node with { Properties = Once(map, values) },
            RelationshipPattern { Properties: MapLiteral map } relationship => relationship with { Properties = Once(map, values) },
            _ => factor,
        });
        return (part with { Element = path with { Factors = SyntaxList.From(factors) } }, values);
    }

    private MapLiteral Once(MapLiteral map, List<NamedExpression> values)
    {
        var entries = new List<MapEntry>(map.Entries.Count);
        foreach (var entry in map.Entries)
        {
            if (IsCheap(entry.Value))
            {
                entries.Add(entry);
                continue;
            }

            var value = new NamedExpression(services.Names.Hidden("value"), entry.Value);
            values.Add(value);
            entries.Add(entry with { Value = new Variable(value.Variable) { Position = entry.Value.Position } });
        }

        return map with { Entries = SyntaxList.From(entries) };
    }

    private static bool IsCheap(Expression value) => value switch
    {
        IntegerLiteral or FloatLiteral or StringLiteral or BooleanLiteral or NullLiteral or Parameter or Variable => true,
        PropertyAccess access => IsCheap(access.Target),
        _ => false,
    };
}
