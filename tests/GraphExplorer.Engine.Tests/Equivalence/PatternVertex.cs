namespace GraphExplorer.Engine.Tests.Equivalence;

/// <summary>A node of a pattern that is written in full once, and by its name afterwards.</summary>
internal sealed class PatternVertex(string name, string details)
{
    private bool _written;

    /// <summary>Its text at the next place of the pattern.</summary>
    internal string Take()
    {
        var text = $"({name}{(_written ? string.Empty : details)})";
        _written = true;
        return text;
    }
}
