using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace GraphExplorer.Host.Tests.Commands;

/// <summary>A server in a process of its own, on a data file.</summary>
internal sealed partial class ServerRun : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerRun(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.Exited += (_, _) => _started.TrySetException(new InvalidOperationException($"The server ended:\n{Output}"));
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    internal int Id => _process.Id;

    internal string Output => string.Join('\n', _output);

    internal Uri Address => new(AddressPattern().Match(Output).Groups[1].Value);

    internal Uri Bolt => new(BoltPattern().Match(Output).Groups[1].Value);

    internal static Task<ServerRun> StartAsync(string file, params string[] arguments) => RunAsync("dotnet", [.. Arguments(file), .. arguments]);

    /// <summary>Starts one whose files the system lets grow to a size only, without Bolt.</summary>
    internal static Task<ServerRun> StartLimitedAsync(string file, int kibibytes) => RunAsync(
        "bash", ["-c", $"trap '' XFSZ; ulimit -f {kibibytes}; exec dotnet \"$@\"", "bash", .. Arguments(file), "--bolt-port", "off"]);

    private static string[] Arguments(string file) => [Path.Combine(AppContext.BaseDirectory, "graphexplorer.dll"), "serve", "--urls", "http://127.0.0.1:0", "--data", file];

    private static async Task<ServerRun> RunAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Remove("NEO4J_URI");
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // It maps memory as a file, which would be limited too.
        var server = new ServerRun(Process.Start(start)!);
        try
        {
            await server._started.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the process as a power cut would.</summary>
    internal async Task KillAsync()
    {
        _process.Kill();
        await WaitAsync();
    }

    /// <summary>Tells the process to end, and answers its exit code.</summary>
    internal async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await WaitAsync();
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task WaitAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        await _process.WaitForExitAsync(limit.Token);
    }

    private void Take(string? line)
    {
        _output.Enqueue(line ?? string.Empty);
        if (line?.StartsWith("Press Ctrl+C", StringComparison.Ordinal) == true)
        {
            _started.TrySetResult();
        }
    }

    [GeneratedRegex(@"Explorer page\s+(\S+)")]
    private static partial Regex AddressPattern();

    [GeneratedRegex(@"Bolt\s+(bolt\S+)")]
    private static partial Regex BoltPattern();
}
