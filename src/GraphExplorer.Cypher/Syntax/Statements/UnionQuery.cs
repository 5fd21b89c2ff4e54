namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>left UNION [ALL] right</c>.</summary>
/// <param name="Left">the queries before</param>
/// <param name="Right">the query after</param>
/// <param name="All">whether duplicates stay</param>
public sealed record UnionQuery(Query Left, SingleQuery Right, bool All) : Query;
