namespace GraphExplorer.Conformance.Tests.Scripts;

/// <summary>One case of a script: a statement on a graph, and what it must answer.</summary>
/// <param name="File">the script's name</param>
/// <param name="Title">a sentence that says what holds</param>
/// <param name="Setup">statements that make the graph</param>
/// <param name="Query">the statement</param>
/// <param name="Parameters">a Cypher map literal; null for none</param>
/// <param name="Columns">the column names; null when rows are not looked at</param>
/// <param name="Rows">the rows as text</param>
/// <param name="Ordered">whether their order counts</param>
/// <param name="ErrorCode">the status code of the error that it must end with; null when it must not</param>
/// <param name="ErrorText">what the message must hold</param>
/// <param name="Counters">the counters that are not zero; null when they are not looked at</param>
internal sealed record ScriptCase(
    string File,
    string Title,
    IReadOnlyList<string> Setup,
    string Query,
    string? Parameters,
    IReadOnlyList<string>? Columns,
    IReadOnlyList<string> Rows,
    bool Ordered,
    string? ErrorCode,
    string? ErrorText,
    IReadOnlyList<string>? Counters);
