using System.CommandLine;
using GraphExplorer.Host.Configuration;

namespace GraphExplorer.Host.Commands;

/// <summary><c>graphexplorer health</c>: asks a running server whether it is ready, for container health checks.</summary>
internal sealed class HealthCommand
{
    private readonly Option<string> _url = new("--url")
    {
        Description = "The server's address.",
        HelpName = "URL",
        DefaultValueFactory = _ => ListenAddress.Default,
    };

    internal Command Create()
    {
        var command = new Command("health", "Asks a running server whether it is ready.") { _url };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(_url)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string url, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new ConfigurationException($"--url {url}: this is no http address. Give one such as {ListenAddress.Default}.");
        }

        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var response = await client.GetAsync(new Uri(address, "/health/ready"), cancellationToken).ConfigureAwait(false);
            await Console.Out.WriteLineAsync(await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"graphexplorer: no answer from {url} ({error.Message}).").ConfigureAwait(false);
            return 1;
        }
    }
}
