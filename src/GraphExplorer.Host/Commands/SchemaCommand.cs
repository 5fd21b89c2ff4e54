using System.CommandLine;
using GraphExplorer.Host.Serving;

namespace GraphExplorer.Host.Commands;

/// <summary><c>graphexplorer schema</c>: prints the GraphQL schema.</summary>
internal sealed class SchemaCommand
{
    private readonly Option<string?> _types = new("--types")
    {
        Description = "A file of GraphQL type definitions in place of the built-in ones.",
        HelpName = "FILE",
    };

    internal Command Create()
    {
        var command = new Command("schema", "Prints the GraphQL schema in the schema definition language.") { _types };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var definitions = await TypeDefinitionSource.ReadAsync(parsed.GetValue(_types), cancellationToken).ConfigureAwait(false);
            await Console.Out.WriteLineAsync(GraphQLServing.CreateSchema(definitions).Text).ConfigureAwait(false);
            return 0;
        });
        return command;
    }
}
