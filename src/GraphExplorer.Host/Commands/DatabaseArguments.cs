using System.CommandLine;
using GraphExplorer.Host.Configuration;

namespace GraphExplorer.Host.Commands;

/// <summary>The options that every verb takes to say which graph it works on.</summary>
internal sealed class DatabaseArguments
{
    private readonly Option<string> _data = new("--data")
    {
        Description = "Where the graph is kept; this version keeps it in memory only.",
        HelpName = "FILE|:memory:",
        DefaultValueFactory = _ => DatabaseOptions.InMemory,
    };

    private readonly Option<string?> _seed = new("--seed")
    {
        Description = "What a new graph is filled with: 'none', or a folder with schema.cypher and seed.cypher. Default: the built-in graph.",
        HelpName = "none|FOLDER",
    };

    internal void AddTo(Command command)
    {
        command.Options.Add(_data);
        command.Options.Add(_seed);
    }

    internal DatabaseOptions Read(ParseResult parsed) => new(parsed.GetValue(_data)!, parsed.GetValue(_seed));
}
