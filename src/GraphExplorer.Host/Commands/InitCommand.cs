using System.CommandLine;
using System.Globalization;
using GraphExplorer.Actors;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Host.Databases;
using GraphExplorer.Host.Databases.Filling;

namespace GraphExplorer.Host.Commands;

/// <summary><c>graphexplorer init</c>: applies the schema and the seed to a database; doing so again changes nothing.</summary>
internal sealed class InitCommand
{
    private readonly DatabaseArguments _database = new();

    internal Command Create()
    {
        var command = new Command("init", "Applies schema.cypher and seed.cypher to the database; doing so again changes nothing.");
        _database.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Interruption.RunAsync(token => RunAsync(parsed, token), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = _database.Read(parsed);
        if (options.Seed == DatabaseOptions.NoSeed)
        {
            throw new ConfigurationException("--seed none: there is nothing to apply. Leave --seed out for the built-in graph, or name a folder.");
        }

        var scripts = await Database.ReadScriptsAsync(options.Seed, cancellationToken).ConfigureAwait(false);
        var database = await Database.OpenAsync(options, LimitOptions.Load(), new DatabaseUse("init", MayAskServer: false, Fills: false), cancellationToken).ConfigureAwait(false);
        await using var disposal = database.ConfigureAwait(false);
        var counters = await GraphSeeder.RunAsync(database.Driver, scripts, cancellationToken, new SeedProgress(Console.Error)).ConfigureAwait(false);
        if (database.Embedded is { } embedded)
        {
            await DatabaseFilling.RecordAppliedAsync(embedded, options.Seed, scripts, cancellationToken).ConfigureAwait(false);
        }

        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Created {counters.NodesCreated} nodes and {counters.RelationshipsCreated} relationships, {counters.ConstraintsAdded} constraints and {counters.IndexesAdded} indexes.")).ConfigureAwait(false);
        return 0;
    }
}
