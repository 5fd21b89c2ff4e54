using System.Diagnostics;
using System.Net;
using System.Text.Json;
using GraphExplorer.Bolt.Server;
using GraphExplorer.Bolt.Server.Hosting;
using GraphExplorer.Engine.Sessions;
using Microsoft.Extensions.Logging.Abstractions;

namespace GraphExplorer.Benchmarks.Events;

/// <summary>Serves the graph over Bolt in a process of its own, from a file, until its input ends.</summary>
internal sealed class EventServer : IAsyncDisposable
{
    private readonly Process _process;

    private EventServer(Process process, ServerDescription description)
    {
        _process = process;
        Description = description;
    }

    /// <summary>Where it listens, and what it took after the load.</summary>
    internal ServerDescription Description { get; }

    /// <summary>Bytes of the process now.</summary>
    internal long Resident
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    internal static async Task<EventServer> StartAsync(EventOptions options)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "GraphExplorer.Benchmarks.dll"), "events-server", .. options.ToArguments()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server did not start.");
        return new EventServer(process, JsonSerializer.Deserialize<ServerDescription>(line)!);
    }

    /// <summary><c>events-server OPTIONS</c>: the other side.</summary>
    internal static async Task<int> ServeAsync(EventOptions options)
    {
        var before = GC.GetTotalMemory(true);
        await using var driver = EmbeddedDriver.Open(new EmbeddedDriverOptions { DataFile = Path.Combine(options.Folder, "server.db") });
        await EventMeasurement.LoadAsync(driver, options.Years);
        await using var server = new BoltServer(driver, new BoltServerOptions { EndPoint = new IPEndPoint(IPAddress.Loopback, 0) }, NullLoggerFactory.Instance);
        await server.StartAsync();
        Console.WriteLine(JsonSerializer.Serialize(new ServerDescription(server.Address, EventProcess.Memory(before).Resident, (int)driver.Store.Current.NodeCount)));
        await Console.In.ReadToEndAsync();
        return 0;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
