namespace GraphExplorer.Cypher.Syntax;

/// <summary>What <see cref="SyntaxChildren"/> does with each child of a node.</summary>
internal interface ISyntaxMapping
{
    /// <summary>The replacement of a child, or the child itself.</summary>
    T Map<T>(T child)
        where T : SyntaxNode;

    /// <summary>The replacement of a variable's name.</summary>
    string MapVariable(string name);
}
