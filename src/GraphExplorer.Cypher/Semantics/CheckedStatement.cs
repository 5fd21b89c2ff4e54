using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>A statement that is well formed, with what the check found out.</summary>
/// <param name="Statement">the tree</param>
/// <param name="QueryType">whether it reads, writes or changes the schema</param>
/// <param name="Columns">the names of the result's columns, in order; none for a statement that returns no rows, and for SHOW without YIELD</param>
/// <param name="IsReadOnly">whether it leaves graph and schema as they are</param>
/// <param name="Parameters">the names of the parameters that it needs</param>
/// <param name="IsDeterministic">whether it calls no function whose values differ from call to call</param>
/// <param name="Notifications">warnings about what is allowed but seldom meant</param>
public sealed record CheckedStatement(
    ParsedStatement Statement,
    QueryType QueryType,
    IReadOnlyList<string> Columns,
    bool IsReadOnly,
    IReadOnlySet<string> Parameters,
    bool IsDeterministic,
    IReadOnlyList<INotification> Notifications);
