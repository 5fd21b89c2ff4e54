namespace GraphExplorer.Cypher.Syntax;

/// <summary>An operator with two operands.</summary>
public enum BinaryOperator
{
    /// <summary>OR.</summary>
    Or,

    /// <summary>XOR.</summary>
    Xor,

    /// <summary>AND.</summary>
    And,

    /// <summary>=.</summary>
    Equal,

    /// <summary>&lt;&gt;.</summary>
    NotEqual,

    /// <summary>&lt;.</summary>
    LessThan,

    /// <summary>&lt;=.</summary>
    LessThanOrEqual,

    /// <summary>&gt;.</summary>
    GreaterThan,

    /// <summary>&gt;=.</summary>
    GreaterThanOrEqual,

    /// <summary>+.</summary>
    Add,

    /// <summary>−.</summary>
    Subtract,

    /// <summary>*.</summary>
    Multiply,

    /// <summary>/.</summary>
    Divide,

    /// <summary>%.</summary>
    Modulo,

    /// <summary>^.</summary>
    Power,

    /// <summary>||.</summary>
    Concatenate,

    /// <summary>IN.</summary>
    In,

    /// <summary>STARTS WITH.</summary>
    StartsWith,

    /// <summary>ENDS WITH.</summary>
    EndsWith,

    /// <summary>CONTAINS.</summary>
    Contains,

    /// <summary>=~.</summary>
    RegularExpressionMatch,
}
