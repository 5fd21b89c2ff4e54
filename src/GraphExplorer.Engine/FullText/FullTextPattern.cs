using System.Text.RegularExpressions;
using GraphExplorer.Model;
using Query = Lucene.Net.Search.Query;

namespace GraphExplorer.Engine.FullText;

/// <summary><c>/pattern/</c> in a full-text query: words that match as a whole, in time that grows with their length only.</summary>
/// <param name="fieldName">the field</param>
/// <param name="pattern">the pattern</param>
internal sealed class FullTextPattern(string fieldName, string pattern) : Query
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(1);

    /// <summary>The field.</summary>
    internal string Field => fieldName;

    /// <summary>The expression. Throws <see cref="GraphException"/> (ProcedureCallFailed) when the pattern is none.</summary>
    internal Regex Expression()
    {
        try
        {
            // Alone first: what is put around a malformed pattern must not excuse it, nor move the place of its error.
            _ = new Regex(pattern, RegexOptions.CultureInvariant, TimeLimit);
            return new Regex($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeLimit);
        }
        catch (RegexParseException problem)
        {
            throw Unusable($"it is malformed at its character {Math.Clamp(problem.Offset, 1, Math.Max(1, pattern.Length))} ({problem.Error})", problem);
        }
        catch (NotSupportedException problem)
        {
            throw Unusable("look-arounds, back-references, atomic groups and very many repetitions are not supported", problem);
        }
    }

    /// <inheritdoc/>
    public override string ToString(string? defaultField) => $"{fieldName}:/{pattern}/";

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        base.Equals(obj) && obj is FullTextPattern other && string.Equals(ToString(null), other.ToString(null), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), StringComparer.Ordinal.GetHashCode(ToString(null)));

    private GraphException Unusable(string reason, Exception problem) => new(
        StatusCodes.ProcedureCallFailed,
        $"The pattern /{pattern}/ of the full-text query cannot be used: {reason}.",
        innerException: problem);
}
