namespace GraphExplorer.Benchmarks.Disk;

/// <summary>LadybugDB for Node.js, where npm can install it.</summary>
internal static class LadybugInstallation
{
    private const string Version = "0.19.1";

    /// <summary>Installs it into a folder. Throws <see cref="InvalidOperationException"/> or <see cref="System.ComponentModel.Win32Exception"/> where it cannot be had.</summary>
    internal static async Task<string> MakeAsync(string folder)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), "{\"private\": true}");
        await ChildProcess.RunAsync("npm", folder, "install", "--no-audit", "--no-fund", "@ladybugdb/core@" + Version, "@ladybugdb/core-linux-x64@" + Version);
        return folder;
    }

    /// <summary>Writes a script of this assembly into a folder, and answers its path.</summary>
    internal static async Task<string> WriteAsync(string script, string folder)
    {
        var path = Path.Combine(folder, script);
        await using var source = typeof(LadybugInstallation).Assembly.GetManifestResourceStream(script)!;
        await using var file = File.Create(path);
        await source.CopyToAsync(file);
        return path;
    }
}
