using GraphExplorer.Model;

namespace GraphExplorer.Export.Formats;

/// <summary>Checks which part of an export was asked for.</summary>
internal static class ExportParts
{
    /// <summary>The part to write; null for a format of one part. Throws <see cref="GraphException"/> for a part that there is not.</summary>
    internal static string? Check(IExportFormat format, ExportOptions options)
    {
        if (options.Part is null)
        {
            return format.Parts.Count == 0 ? null : format.Parts[0];
        }

        return format.Parts.Contains(options.Part, StringComparer.Ordinal)
            ? options.Part
            : throw new GraphException(
                StatusCodes.InvalidRequest,
                $"The export format '{format.Name}' has no part '{options.Part}'.",
                hint: format.Parts.Count == 0 ? "It is one file: leave the part out." : $"Use one of {string.Join(", ", format.Parts)}.");
    }
}
