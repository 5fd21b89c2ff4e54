using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>How error messages name clauses.</summary>
internal static class ClauseNames
{
    internal static string Of(Clause clause) => clause switch
    {
        MatchClause { Optional: true } => "OPTIONAL MATCH",
        LoadCsvClause => "LOAD CSV",
        CallProcedureClause or CallSubqueryClause => "CALL",
        DeleteClause { Detach: true } => "DETACH DELETE",
        _ => clause.GetType().Name.Replace("Clause", string.Empty, StringComparison.Ordinal).ToUpperInvariant(),
    };
}
