using System.Diagnostics;

namespace GraphExplorer.Benchmarks.Disk;

/// <summary>Runs a program to its end.</summary>
internal static class ChildProcess
{
    /// <summary>Runs an assembly of this build by <c>dotnet</c>, and answers what it printed.</summary>
    internal static Task<string> RunAssemblyAsync(string assembly, params string[] arguments) =>
        RunAsync("dotnet", AppContext.BaseDirectory, [Path.Combine(AppContext.BaseDirectory, assembly), .. arguments]);

    /// <summary>Runs a program in a folder and answers what it printed. Throws <see cref="InvalidOperationException"/> when it fails.</summary>
    internal static async Task<string> RunAsync(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed: {await errors}{output}");
    }
}
