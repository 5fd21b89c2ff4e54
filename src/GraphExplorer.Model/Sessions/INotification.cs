namespace GraphExplorer.Model;

/// <summary>What the database would tell the user of a statement that runs.</summary>
public interface INotification
{
    /// <summary>The status code, such as <c>Neo.ClientNotification.Statement.CartesianProduct</c>.</summary>
    string Code { get; }

    /// <summary>The short text.</summary>
    string Title { get; }

    /// <summary>The long text.</summary>
    string Description { get; }

    /// <summary>WARNING or INFORMATION.</summary>
    string Severity { get; }

    /// <summary>HINT, UNRECOGNIZED, UNSUPPORTED, PERFORMANCE, DEPRECATION, SECURITY, TOPOLOGY, SCHEMA or GENERIC.</summary>
    string Category { get; }

    /// <summary>The place in the query.</summary>
    SourcePosition? Position { get; }
}
