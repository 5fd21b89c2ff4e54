namespace GraphExplorer.Import;

/// <summary>Files of one header that are read as one: nodes or relationships.</summary>
/// <param name="IsNodes">Whether the rows are nodes; else they are relationships.</param>
/// <param name="Names">The labels that all nodes get, or the one type of relationships without one of their own.</param>
/// <param name="Files">The files in order; the first row of the first is the header.</param>
public sealed record ImportSource(bool IsNodes, IReadOnlyList<string> Names, IReadOnlyList<string> Files)
{
    /// <summary>
    /// Reads <c>[LABEL[:LABEL]=]FILE[,FILE…]</c> or <c>[TYPE=]FILE[,FILE…]</c>. An equals sign behind a slash belongs to the file's name.
    /// Throws <see cref="GraphExplorer.Model.GraphException"/> (InvalidRequest) where no file is named.
    /// </summary>
    public static ImportSource Parse(bool isNodes, string argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        var option = isNodes ? "--nodes" : "--relationships";
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        if (equals >= 0 && argument.AsSpan(0, equals).IndexOfAny('/', '\\', ',') >= 0)
        {
            equals = -1;
        }

        var names = equals < 0 ? string.Empty : argument[..equals].Trim();
        var files = argument[(equals + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (files.Length == 0)
        {
            throw ImportError.Usage($"{option} {argument}: no file is named.", isNodes ? "Write it as Person=persons.csv or Person=header.csv,part1.csv,part2.csv." : "Write it as KNOWS=knows.csv or KNOWS=header.csv,part1.csv,part2.csv.");
        }

        return new ImportSource(
            isNodes,
            isNodes ? names.Split(':', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : names.Length == 0 ? [] : [names],
            files);
    }
}
