namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>How filters are joined.</summary>
internal enum Connective
{
    /// <summary>Each must pass.</summary>
    And,

    /// <summary>One at least must pass.</summary>
    Or,

    /// <summary>It must not pass.</summary>
    Not,
}
