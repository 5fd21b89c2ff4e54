using System.Text.RegularExpressions;
using GraphExplorer.Model;
using Query = Lucene.Net.Search.Query;

namespace GraphExplorer.Engine.FullText;

/// <summary><c>/pattern/</c> in a full-text query: words that match as a whole, in time that grows with their length only.</summary>
/// <param name="fieldName">the field</param>
/// <param name="pattern">the pattern</param>
internal sealed class FullTextPattern(string fieldName, string pattern) : Query
{
    /// <summary>The field.</summary>
    internal string Field => fieldName;

    /// <summary>The expression. Throws <see cref="GraphException"/> (ProcedureCallFailed) when the pattern is none.</summary>
    internal Regex Expression()
    {
        try
        {
            return new Regex($"^(?:{pattern})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            throw new GraphException(StatusCodes.ProcedureCallFailed, $"The pattern /{pattern}/ of the full-text query cannot be used: {problem.Message}");
        }
    }

    /// <inheritdoc/>
    public override string ToString(string? defaultField) => $"{fieldName}:/{pattern}/";

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        base.Equals(obj) && obj is FullTextPattern other && string.Equals(ToString(null), other.ToString(null), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), StringComparer.Ordinal.GetHashCode(ToString(null)));
}
