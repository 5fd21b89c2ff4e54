using GraphExplorer.Host.Configuration;

namespace GraphExplorer.Host.Printing;

/// <summary>The forms in which the command line prints rows.</summary>
internal static class ResultPrinters
{
    /// <summary>The printer of that name. Throws <see cref="ConfigurationException"/>.</summary>
    internal static IResultPrinter Get(string name, TextWriter output) => name switch
    {
        "table" => new TablePrinter(output),
        "json" => new JsonPrinter(output),
        "csv" => new CsvPrinter(output),
        _ => throw new ConfigurationException($"--format {name}: give table, json or csv."),
    };
}
