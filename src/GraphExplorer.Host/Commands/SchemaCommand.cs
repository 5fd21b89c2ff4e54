using System.CommandLine;
using GraphExplorer.Host.Databases.Holding;
using GraphExplorer.Host.Serving;

namespace GraphExplorer.Host.Commands;

/// <summary><c>graphexplorer schema</c>: prints the GraphQL schema; that of the server that serves the data file, where one does.</summary>
internal sealed class SchemaCommand
{
    private readonly Option<string?> _types = new("--types")
    {
        Description = "A file of GraphQL type definitions in place of the built-in ones.",
        HelpName = "FILE",
    };

    private readonly DatabaseArguments _database = new();

    internal Command Create()
    {
        var command = new Command("schema", "Prints the GraphQL schema in the schema definition language: the one that is served, where a server has the data file open.") { _types };
        _database.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var types = parsed.GetValue(_types);
        var text = types is null && _database.Read(parsed).File is { } file ? await ReadServedAsync(file, cancellationToken).ConfigureAwait(false) : null;
        if (text is null)
        {
            var definitions = await TypeDefinitionSource.ReadAsync(types, cancellationToken).ConfigureAwait(false);
            text = GraphQLServing.CreateSchema(definitions).Text;
        }

        await Console.Out.WriteLineAsync(text).ConfigureAwait(false);
        return 0;
    }

    /// <summary>The schema of the server that has the file open; null where none has. The file itself need not be opened: it holds no schema.</summary>
    private static async Task<string?> ReadServedAsync(string file, CancellationToken cancellationToken)
    {
        if (HolderFile.ReadServer(file) is not { } holder)
        {
            return null;
        }

        var server = new HoldingServer(holder);
        await using var disposal = server.ConfigureAwait(false);
        return await server.TryReachAsync(cancellationToken).ConfigureAwait(false) is null ? await server.ReadSchemaAsync(cancellationToken).ConfigureAwait(false) : null;
    }
}
