namespace GraphExplorer.Cypher.Syntax;

/// <summary>Whether a statement runs, and whether its plan is wanted.</summary>
public enum StatementMode
{
    /// <summary>It runs.</summary>
    Run,

    /// <summary>Its plan is shown and it does not run.</summary>
    Explain,

    /// <summary>It runs and its plan is shown with figures.</summary>
    Profile,
}
