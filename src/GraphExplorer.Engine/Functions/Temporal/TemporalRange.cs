using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Temporal;

/// <summary>The years that temporal values reach over.</summary>
internal static class TemporalRange
{
    /// <summary>Whether an exception says that a value left the range.</summary>
    internal static bool IsLeft(Exception exception) => exception is ArgumentOutOfRangeException or OverflowException;

    /// <summary>The error for a value that would be out of the range.</summary>
    internal static GraphException Error(string code, Exception inner) =>
        new(code, $"The value is out of the range of temporal values (years {IsoDate.FirstYear} to {IsoDate.LastYear}).", innerException: inner);
}
