using GraphExplorer.Storage.Tests.Durability.Kills;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace GraphExplorer.Storage.Tests;

/// <summary>Runs the tests, or is the writing process that one of them kills.</summary>
internal static class Program
{
    internal static async Task<int> Main(string[] args)
    {
        if (args is [KilledWriter.Argument, var path, var seed])
        {
            await KilledWriter.RunAsync(path, int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture));
            return 0;
        }

        return args.Contains("--server") || args.Contains("--internal-msbuild-node")
            ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await ConsoleRunner.Run(args);
    }
}
