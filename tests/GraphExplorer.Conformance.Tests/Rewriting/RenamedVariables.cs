using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Conformance.Tests.Rewriting;

/// <summary>Each variable gets a name that needs backticks; where the columns follow from the names, nothing changes.</summary>
internal sealed class RenamedVariables : SyntaxRewriter
{
    protected override string VisitVariable(string name) => name + " `2";
}
