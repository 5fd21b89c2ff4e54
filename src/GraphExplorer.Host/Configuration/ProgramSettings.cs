namespace GraphExplorer.Host.Configuration;

/// <summary>The settings of <c>appsettings.json</c> and, before them, of the environment, for commands that start no web server.</summary>
internal static class ProgramSettings
{
    internal static IConfiguration Load() => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .Build();
}
