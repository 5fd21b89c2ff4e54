using GraphExplorer.Actors;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Host.Databases;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Serving;

/// <summary>
/// <c>serve --init</c>: fills the server's database before the program says that it is ready. While the server cannot be reached it tries
/// again; what else fails is told and ends the attempt.
/// </summary>
internal sealed class DatabaseInitialization(IDriver driver, DatabaseOptions options, TextWriter output) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    /// <summary>Why the database is not filled yet, or could not be; null once it is.</summary>
    internal string? Hindrance { get; private set; } = "The database is being filled.";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = FirstPause; ; pause = pause < LongestPause ? 2 * pause : LongestPause)
        {
            try
            {
                var scripts = await Database.ReadScriptsAsync(options.Seed, stoppingToken).ConfigureAwait(false);
                await GraphSeeder.RunAsync(driver, scripts, stoppingToken, new SeedProgress(output)).ConfigureAwait(false);
                await output.WriteLineAsync("The database is filled.").ConfigureAwait(false);
                Hindrance = null;
                return;
            }
            catch (GraphException error) when (error.IsRetriable)
            {
                Hindrance = $"The database waits to be filled: {error.Message}";
                await output.WriteLineAsync(Hindrance).ConfigureAwait(false);
            }
            catch (GraphException error)
            {
                Hindrance = $"The database could not be filled: {error.Message}";
                await output.WriteLineAsync($"{Hindrance} ({error.Code})").ConfigureAwait(false);
                return;
            }

            await Task.Delay(pause, stoppingToken).ConfigureAwait(false);
        }
    }
}
