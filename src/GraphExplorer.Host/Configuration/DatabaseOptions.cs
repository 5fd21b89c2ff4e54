namespace GraphExplorer.Host.Configuration;

/// <summary>Which graph a command works on.</summary>
/// <param name="Data">The full path of the data file, or <c>:memory:</c>.</param>
/// <param name="Seed">What a new graph is filled with: null for the built-in graph, <c>none</c>, or a folder of Cypher files.</param>
/// <param name="Server">The Neo4j server that holds the graph; null for the embedded database.</param>
internal sealed record DatabaseOptions(string Data, string? Seed, Neo4jOptions? Server = null)
{
    /// <summary>The name of the graph that lives as long as the process.</summary>
    internal const string InMemory = ":memory:";

    /// <summary>The seed of a graph that begins empty.</summary>
    internal const string NoSeed = "none";

    /// <summary>The name of the only database.</summary>
    internal const string DatabaseName = "neo4j";

    /// <summary>The data file; null for a graph in memory or on a server.</summary>
    internal string? File => Server is null && Data != InMemory ? Data : null;

    /// <summary>Checks what can be checked before the database is opened. Throws <see cref="ConfigurationException"/>.</summary>
    internal void Validate()
    {
        if (Seed is not null and not NoSeed && !Directory.Exists(Seed))
        {
            throw new ConfigurationException($"--seed {Seed}: there is no such folder. Give 'none' or a folder that holds schema.cypher and seed.cypher.");
        }
    }
}
