using System.Net.Http.Headers;
using System.Text.Json;
using GraphExplorer.Bolt.Client;
using GraphExplorer.Host.Printing;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Databases.Holding;

/// <summary>The server process that has a data file open, as another command of the same user asks it.</summary>
internal sealed class HoldingServer : IAsyncDisposable
{
    /// <summary>The name under which commands log on to the private address.</summary>
    internal const string User = "graphexplorer";

    /// <summary>Where the private address gives a copy of the data file.</summary>
    internal const string BackupPath = "/backup";

    /// <summary>Where it gives the GraphQL schema that is served.</summary>
    internal const string SchemaPath = "/schema.graphql";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly HttpClient _http;

    internal HoldingServer(HolderRecord holder)
    {
        var address = holder.PrivateEndPoint ?? throw new ArgumentException("The holder has no private address.", nameof(holder));
        Holder = holder;
        Driver = BoltDriver.Create(
            $"bolt://{address}",
            AuthToken.Basic(User, holder.Token!),
            new BoltDriverOptions { ConnectionTimeout = Patience, MaxTransactionRetryTime = Patience });
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false, ConnectTimeout = Patience })
        {
            BaseAddress = new Uri($"http://{address}"),
            Timeout = Timeout.InfiniteTimeSpan, // A copy of a large file takes its time.
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", holder.Token) },
        };
    }

    /// <summary>What it tells about itself.</summary>
    internal HolderRecord Holder { get; }

    /// <summary>Statements go to it through this.</summary>
    internal IDriver Driver { get; }

    /// <summary>Whether it answers: null if so, else why not.</summary>
    internal async Task<GraphException?> TryReachAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await Driver.VerifyConnectivityAsync(limit.Token).ConfigureAwait(false);
            return null;
        }
        catch (GraphException error)
        {
            return error;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new GraphException(Model.StatusCodes.ServiceUnavailable, $"It did not answer within {Patience.TotalSeconds:0} s.");
        }
    }

    /// <summary>The GraphQL schema that it serves. Throws <see cref="GraphException"/>.</summary>
    internal async Task<string> ReadSchemaAsync(CancellationToken cancellationToken)
    {
        using var response = await GetAsync(SchemaPath, cancellationToken).ConfigureAwait(false);
        return await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes a copy of its data, as of one commit, into a stream. Throws <see cref="GraphException"/>, also where the copy did not come whole.</summary>
    internal async Task CopyDataAsync(Stream target, IProgress<WorkProgress> progress, CancellationToken cancellationToken)
    {
        using var response = await GetAsync(BackupPath, cancellationToken).ConfigureAwait(false);
        var total = response.Content.Headers.ContentLength ?? throw Broken("it does not say how long it is.");
        var done = 0L;
        try
        {
            var source = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using var disposal = source.ConfigureAwait(false);
            var buffer = new byte[1 << 18];
            while (await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var read)
            {
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                done += read;
                progress.Report(new WorkProgress("copying", (double)done / total));
            }
        }
        catch (HttpRequestException error)
        {
            throw Broken(error.Message);
        }
        catch (HttpIOException error)
        {
            throw Broken(error.Message);
        }

        if (done != total)
        {
            throw Broken($"{done} of {total} bytes came.");
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return Driver.DisposeAsync();
    }

    private static GraphException Broken(string reason) => new(
        Model.StatusCodes.ServiceUnavailable, $"The copy did not come whole from the server that holds the data file: {reason}", hint: "Run this again while it serves, or when it has ended.");

    private async Task<HttpResponseMessage> GetAsync(string path, CancellationToken cancellationToken)
    {
        HttpResponseMessage response;
        try
        {
            response = await _http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException error)
        {
            throw new GraphException(Model.StatusCodes.ServiceUnavailable, $"The server that holds the data file does not answer: {error.Message}", innerException: error);
        }

        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw await FailureAsync(response, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<GraphException> FailureAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var failure = JsonDocument.Parse(text);
            return new GraphException(failure.RootElement.GetProperty("code").GetString()!, failure.RootElement.GetProperty("message").GetString()!);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new GraphException(Model.StatusCodes.ServiceUnavailable, $"The server that holds the data file refuses: {(int)response.StatusCode} {text.Trim()}", innerException: error);
        }
    }
}
