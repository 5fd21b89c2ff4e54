using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Patterns;
using GraphExplorer.Engine.Planning.Search;

namespace GraphExplorer.Engine.Planning.Clauses;

/// <summary>
/// Plans MATCH clauses. Those that follow each other become one query graph, and so does a WITH between or after them that only carries
/// variables on and filters: the planner may then begin anywhere in all of them. A clause with a path selector is a query graph alone.
/// </summary>
internal sealed class MatchPlanner(PlannerServices services)
{
    /// <summary>Past so many relationships a further clause is planned on its own: the search for an order takes time.</summary>
    private const int LargeGraph = 100;

    /// <summary>The plan of the clauses from an index on, which moves past those taken.</summary>
    internal PartialPlan Plan(IReadOnlyList<Clause> clauses, ref int index, PartialPlan source)
    {
        var builder = new QueryGraphBuilder(services.Names);
        IReadOnlyList<string>? kept = null;
        while (index < clauses.Count)
        {
            if (clauses[index] is MatchClause { Optional: false } match && builder.Graph.Relationships.Count <= LargeGraph)
            {
                if (builder.Graph.SelectivePaths.Count > 0 || (builder.Graph.Nodes.Count > 0 && Selects(match)))
                {
                    break;
                }

                builder.Add(match);
                kept = null;
            }
            else if (clauses[index] is WithClause { Projection: var projection } with && CarriesOn(projection))
            {
                builder.AddPredicates(with.Where);
                kept = [.. projection.Items.Select(item => item.Alias!)];
            }
            else
            {
                break;
            }

            index++;
            if (!services.Settings.Optimise)
            {
                break;
            }
        }

        var plan = GraphPlanner.Plan(builder.Graph, source, services);
        return kept is null ? plan : plan with { Bound = plan.Arguments.Union(kept) };
    }

    /// <summary>Whether a selector chooses paths: it chooses among all that match its own clause, and other clauses may not narrow them before.</summary>
    private static bool Selects(MatchClause match) => match.Pattern.Any(part => part.Selector is not (null or { Kind: PathSelectorKind.All }));

    private static bool CarriesOn(Projection projection) =>
        !projection.Distinct
        && projection.OrderBy.Count == 0
        && projection.Skip is null
        && projection.Limit is null
        && projection.Items.All(item => item.Expression is Variable variable && variable.Name == item.Alias);
}
