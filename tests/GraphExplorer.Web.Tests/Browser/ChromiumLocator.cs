namespace GraphExplorer.Web.Tests.Browser;

/// <summary>Finds an installed Chromium: the tests download none.</summary>
internal static class ChromiumLocator
{
    private static readonly string[] Names =
        OperatingSystem.IsWindows() ? ["chrome.exe", "chromium.exe"] : ["chromium", "chromium-browser", "google-chrome"];

    internal static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
