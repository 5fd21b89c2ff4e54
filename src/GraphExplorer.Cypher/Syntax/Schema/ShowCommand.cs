namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>SHOW kind [YIELD …] [WHERE …] [RETURN …]</c>.</summary>
/// <param name="Kind">what is shown</param>
/// <param name="Filter">the words before the kind, such as UNIQUENESS or VECTOR, or after it, such as EXECUTABLE</param>
/// <param name="Arguments">names or ids, as SHOW TRANSACTIONS takes them</param>
/// <param name="YieldAll"><c>YIELD *</c></param>
/// <param name="Yield">null when there is no YIELD</param>
/// <param name="YieldProjection">ORDER BY, SKIP and LIMIT of YIELD</param>
/// <param name="Where">the predicate</param>
/// <param name="Return">the RETURN after YIELD</param>
public sealed record ShowCommand(
    ShowKind Kind,
    string? Filter,
    SyntaxList<Expression> Arguments,
    bool YieldAll,
    SyntaxList<YieldItem>? Yield,
    Projection? YieldProjection,
    Expression? Where,
    Projection? Return) : SchemaCommand;
