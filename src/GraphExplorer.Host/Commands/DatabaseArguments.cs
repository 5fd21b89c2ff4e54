using System.CommandLine;
using GraphExplorer.Host.Configuration;

namespace GraphExplorer.Host.Commands;

/// <summary>The options that every verb takes to say which graph it works on.</summary>
internal sealed class DatabaseArguments
{
    private readonly Option<string?> _data = new("--data")
    {
        Description = $"The file that holds the graph, made if it is not there, or {DatabaseOptions.InMemory}. Default: {DataFileLocation.Setting}, or graphexplorer.db in the user's data folder.",
        HelpName = "FILE|:memory:",
    };

    private readonly Option<string?> _seed = new("--seed")
    {
        Description = "What a new graph is filled with: 'none', or a folder with schema.cypher and seed.cypher. Default: the built-in graph.",
        HelpName = "none|FOLDER",
    };

    private readonly Option<string?> _uri = new("--uri")
    {
        Description = $"Work on this Neo4j server, such as neo4j://localhost:7687. Default: {Neo4jOptions.UriKey}; the embedded database without it.",
        HelpName = "URI",
    };

    private readonly Option<string?> _username = new("--username")
    {
        Description = $"The server's user. Default: {Neo4jOptions.UsernameKey}.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _password = new("--password")
    {
        Description = $"The user's password; better given as {Neo4jOptions.PasswordKey}, since other users of this machine see command lines.",
        HelpName = "PASSWORD",
    };

    private readonly Option<string?> _databaseName = new("--database")
    {
        Description = $"The server's database. Default: {Neo4jOptions.DatabaseKey}, or the user's default.",
        HelpName = "NAME",
    };

    internal void AddTo(Command command)
    {
        command.Options.Add(_data);
        command.Options.Add(_seed);
        command.Options.Add(_uri);
        command.Options.Add(_username);
        command.Options.Add(_password);
        command.Options.Add(_databaseName);
    }

    /// <summary>The same of a command that works on a data file alone. Throws <see cref="ConfigurationException"/> for a server and for a graph in memory.</summary>
    internal string ReadFile(ParseResult parsed, string otherwise) => Read(parsed) switch
    {
        { File: { } file } => file,
        { Server: { } server } => throw new ConfigurationException($"This command works on a data file, and the graph is on the Neo4j server {server.Uri}. {otherwise}"),
        _ => throw new ConfigurationException("This command works on a data file, and the graph is kept in memory. Name the file by --data FILE."),
    };

    /// <summary>What the command line says, and where it says nothing the environment and the settings. Throws <see cref="ConfigurationException"/>.</summary>
    internal DatabaseOptions Read(ParseResult parsed)
    {
        var data = parsed.GetValue(_data);
        var seed = parsed.GetValue(_seed);
        var given = new Dictionary<string, string?>
        {
            [Neo4jOptions.UriKey] = parsed.GetValue(_uri),
            [Neo4jOptions.UsernameKey] = parsed.GetValue(_username),
            [Neo4jOptions.PasswordKey] = parsed.GetValue(_password),
            [Neo4jOptions.DatabaseKey] = parsed.GetValue(_databaseName),
        };
        var settings = new ConfigurationBuilder()
            .AddConfiguration(ProgramSettings.Load())
            .AddInMemoryCollection(given.Where(option => option.Value is not null))
            .Build();
        if (data is not null)
        {
            return given.Values.All(value => value is null)
                ? new DatabaseOptions(DataFileLocation.Find(data, settings), seed)
                : throw new ConfigurationException("--data names an embedded database, and --uri, --username, --password and --database a server. Give one or the other.");
        }

        if (Neo4jOptions.Read(settings) is { } server)
        {
            return new DatabaseOptions(DatabaseOptions.InMemory, seed, server);
        }

        return given.Values.Any(value => value is not null)
            ? throw new ConfigurationException($"--username, --password and --database belong to a server. Name it by --uri or {Neo4jOptions.UriKey}.")
            : new DatabaseOptions(DataFileLocation.Find(null, settings), seed);
    }
}
