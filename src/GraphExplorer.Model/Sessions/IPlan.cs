namespace GraphExplorer.Model;

/// <summary>One operator of a plan.</summary>
public interface IPlan
{
    /// <summary>The operator's name, such as <c>NodeIndexSeek</c>.</summary>
    string OperatorType { get; }

    /// <summary>What the operator does, and its estimates.</summary>
    MapValue Arguments { get; }

    /// <summary>The variables that it yields.</summary>
    IReadOnlyList<string> Identifiers { get; }

    /// <summary>The operators that feed it.</summary>
    IReadOnlyList<IPlan> Children { get; }
}
