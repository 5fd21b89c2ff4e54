namespace GraphExplorer.Engine.Planning.Namespacing;

/// <summary>The hidden variables that keep, beside each line of LOAD CSV, where it stands: linenumber() and file() read them.</summary>
internal static class CsvPlace
{
    /// <summary>The variable of the line's number.</summary>
    internal static string LineNumber(string line) => $"@linenumber({line})";

    /// <summary>The variable of the file.</summary>
    internal static string File(string line) => $"@file({line})";

    /// <summary>Both.</summary>
    internal static string[] Of(string line) => [LineNumber(line), File(line)];
}
