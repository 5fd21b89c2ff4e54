using System.CommandLine;
using GraphExplorer.Bolt.Server;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Host.Serving;

namespace GraphExplorer.Host.Commands;

/// <summary><c>graphexplorer serve</c>, and <c>graphexplorer</c> alone.</summary>
internal sealed class ServeCommand
{
    private readonly Option<string> _urls = new("--urls")
    {
        Description = "Where to listen: http addresses of this machine, separated by semicolons.",
        HelpName = "URL",
        DefaultValueFactory = _ => ListenAddress.Default,
    };

    private readonly Option<string?> _boltPort = new("--bolt-port")
    {
        Description = $"The port for Bolt, or 'off'. Default: {BoltServerOptions.DefaultPort}, if it is free.",
        HelpName = "N|off",
    };

    private readonly Option<string?> _types = new Option<string?>("--types")
    {
        Description = "A file of GraphQL type definitions to serve in place of the built-in ones.",
        HelpName = "FILE",
    }.NotEmpty();

    private readonly Option<bool> _allowWrites = new("--allow-writes")
    {
        Description = "Let Cypher over HTTP write.",
    };

    private readonly Option<bool> _init = new("--init")
    {
        Description = "Apply schema.cypher and seed.cypher to the Neo4j server at the start, as the verb init does.",
    };

    private readonly DatabaseArguments _database = new();

    internal Command Create()
    {
        var command = new Command("serve", "Serves the explorer page, GraphQL, Cypher over HTTP and exports.");
        AddTo(command);
        return command;
    }

    /// <summary>Gives a command these options and this action: the verb, and the root without a verb.</summary>
    internal void AddTo(Command command)
    {
        command.Options.Add(_urls);
        command.Options.Add(_boltPort);
        command.Options.Add(_types);
        command.Options.Add(_allowWrites);
        command.Options.Add(_init);
        _database.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ExplorerServer.RunAsync(Read(parsed), cancellationToken));
    }

    private ServeOptions Read(ParseResult parsed)
    {
        var boltPort = parsed.GetValue(_boltPort);
        return new ServeOptions(
            ListenAddress.Parse(parsed.GetValue(_urls)!),
            parsed.GetValue(_types),
            parsed.GetValue(_allowWrites),
            _database.Read(parsed),
            parsed.GetValue(_init))
        {
            BoltPort = boltPort is null ? BoltServerOptions.DefaultPort : BoltOptions.ParsePort(boltPort),
            IsBoltPortNamed = boltPort is not null,
        };
    }
}
