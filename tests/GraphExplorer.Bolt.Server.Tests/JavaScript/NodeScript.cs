using System.Diagnostics;

namespace GraphExplorer.Bolt.Server.Tests.JavaScript;

/// <summary>A script that Node.js runs with the official driver; what does not hold in it makes it exit with an error.</summary>
internal static class NodeScript
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Runs a script beside this file with arguments and answers what it printed.</summary>
    internal static async Task<string> RunAsync(string script, params string[] arguments)
    {
        var folder = Folder();

        // npm writes this file when all is installed.
        if (!File.Exists(Path.Combine(folder, "node_modules", ".package-lock.json")))
        {
            Assert.Skip("npm packages are absent, 'npm ci' failed in the build: see why by running it in tests/GraphExplorer.Bolt.Server.Tests/JavaScript.");
        }

        var start = new ProcessStartInfo("node") { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { script }.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        Assert.True(process.ExitCode == 0, $"node {script} ended with {process.ExitCode}:\n{await output}\n{await errors}");
        return await output;
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GraphExplorer.sln")))
            {
                return Path.Combine(folder.FullName, "tests", "GraphExplorer.Bolt.Server.Tests", "JavaScript");
            }
        }

        throw new InvalidOperationException("No folder above the tests holds GraphExplorer.sln.");
    }
}
