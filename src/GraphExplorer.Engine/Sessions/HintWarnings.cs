using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Writing;
using GraphExplorer.Engine.Planning.Search;
using GraphExplorer.Engine.Planning.Statistics;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Sessions;

/// <summary>The hints of a statement that may come to nothing: of indexes that are not there, and of joins, which the planner chooses itself.</summary>
internal sealed class HintWarnings : SyntaxVisitor
{
    private readonly List<MatchHint> _hints = [];

    private HintWarnings()
    {
    }

    internal static HintWarnings Of(ParsedStatement statement)
    {
        var warnings = new HintWarnings();
        if (statement.Body is Cypher.Syntax.Query query)
        {
            warnings.Visit(query);
        }

        return warnings;
    }

    /// <summary>The warnings, given the indexes of a store.</summary>
    internal IEnumerable<INotification> For(GraphStore store)
    {
        if (_hints.Count == 0)
        {
            yield break;
        }

        var schema = new StoreStatistics(store.Current);
        foreach (var hint in _hints)
        {
            if (hint.Kind == MatchHintKind.Join)
            {
                yield return new Notification(
                    "Neo.ClientNotification.Statement.JoinHintUnfulfillableWarning",
                    "The database was unable to plan a hinted join.",
                    $"The hinted join was not planned: joins are chosen by their cost (hinted join key identifier is: {CypherWriter.WriteName(hint.Variable)})",
                    "WARNING",
                    "HINT",
                    hint.Position);
            }
            else if (hint.Kind != MatchHintKind.Scan && !PlanHints.HasIndex(hint, schema))
            {
                var names = string.Join(", ", hint.Names.Skip(1).Select(name => $"{CypherWriter.WriteName(hint.Variable)}.{CypherWriter.WriteName(name)}"));
                yield return new Notification(
                    "Neo.ClientNotification.Schema.HintedIndexNotFound",
                    "The request (directly or indirectly) referred to an index that does not exist.",
                    $"The hinted index does not exist, please check the schema (index is: INDEX FOR ({CypherWriter.WriteName(hint.Variable)}:{CypherWriter.WriteName(hint.Names[0])}) ON ({names}))",
                    "WARNING",
                    "HINT",
                    hint.Position);
            }
        }
    }

    /// <inheritdoc/>
    public override void Visit(SyntaxNode node)
    {
        if (node is MatchClause match)
        {
            _hints.AddRange(match.Hints);
        }

        VisitChildren(node);
    }
}
