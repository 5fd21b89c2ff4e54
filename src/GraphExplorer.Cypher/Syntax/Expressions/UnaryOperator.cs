namespace GraphExplorer.Cypher.Syntax;

/// <summary>An operator with one operand.</summary>
public enum UnaryOperator
{
    /// <summary>NOT.</summary>
    Not,

    /// <summary>Negation.</summary>
    Minus,

    /// <summary>Identity.</summary>
    Plus,
}
