namespace GraphExplorer.Model;

/// <summary>A place in a query or document.</summary>
/// <param name="Offset">The UTF-16 offset, from 0.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 units, from 1.</param>
public readonly record struct SourcePosition(int Offset, int Line, int Column)
{
    /// <summary>The place where a text begins.</summary>
    public static SourcePosition Start => new(0, 1, 1);

    /// <summary>The same place in a larger text, in which the text of this position begins at <paramref name="origin"/>.</summary>
    public SourcePosition Within(SourcePosition origin) =>
        new(origin.Offset + Offset, origin.Line + Line - 1, Line == 1 ? origin.Column + Column - 1 : Column);

    /// <inheritdoc/>
    public override string ToString() => $"line {Line}, column {Column} (offset: {Offset})";
}
