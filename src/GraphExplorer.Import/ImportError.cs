using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Import;

/// <summary>The errors of an import: what, in which file, in which line, and how to mend it.</summary>
internal static class ImportError
{
    /// <summary>The file's content is not what it should be.</summary>
    internal static GraphException InFile(string path, long line, string what, string? hint = null, Exception? inner = null) =>
        new(StatusCodes.ExternalResourceFailed, string.Create(CultureInfo.InvariantCulture, $"{path}, line {line}: {what}"), hint: hint, innerException: inner);

    /// <summary>The file as a whole cannot be used.</summary>
    internal static GraphException OfFile(string path, string what, string? hint = null, Exception? inner = null) =>
        new(StatusCodes.ExternalResourceFailed, $"{path}: {what}", hint: hint, innerException: inner);

    /// <summary>Whether a database refused a name of a row, which makes that row bad and no other.</summary>
    internal static bool IsBadName(GraphException error) => error.Code is StatusCodes.TokenNameError or StatusCodes.TokenLengthError;

    /// <summary>The import was asked for wrongly.</summary>
    internal static GraphException Usage(string what, string? hint = null) => new(StatusCodes.InvalidRequest, what, hint: hint);
}
