using System.CommandLine;

namespace GraphExplorer.Host.Commands;

/// <summary><c>graphexplorer import KIND</c>: loads files into the graph; a kind is a command of its own.</summary>
internal static class ImportCommand
{
    internal static Command Create() => new("import", "Loads files into the graph.")
    {
        new ImportCsvCommand().Create(),
        new ImportJsonLinesCommand().Create(),
        new ImportCypherCommand().Create(),
    };
}
