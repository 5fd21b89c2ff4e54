using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>One statement of a script.</summary>
/// <param name="Statement">its tree, with positions in the script</param>
/// <param name="Text">its text, without the semicolon</param>
public sealed record ScriptStatement(ParsedStatement Statement, string Text);
