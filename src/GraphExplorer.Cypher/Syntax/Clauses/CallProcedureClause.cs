namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>CALL name(arguments) YIELD …</c>.</summary>
/// <param name="Optional">whether a row stays where the procedure yields none</param>
/// <param name="Name">namespace and name</param>
/// <param name="Arguments">null for the standalone call that takes them from the parameters</param>
/// <param name="YieldAll"><c>YIELD *</c></param>
/// <param name="Yield">null when there is no YIELD</param>
/// <param name="Where">the predicate over what is yielded</param>
public sealed record CallProcedureClause(
    bool Optional,
    SyntaxList<string> Name,
    SyntaxList<Expression>? Arguments,
    bool YieldAll,
    SyntaxList<YieldItem>? Yield,
    Expression? Where) : Clause;
