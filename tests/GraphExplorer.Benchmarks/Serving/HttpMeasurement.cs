using System.Globalization;

namespace GraphExplorer.Benchmarks.Serving;

/// <summary>
/// Measures requests a second and latency of the contract query over HTTP, the server kept on one processor and the client on the other, beside a
/// bare ASP.NET Core endpoint in turn: <c>http [SECONDS] [CONNECTIONS]</c>.
/// </summary>
internal static class HttpMeasurement
{
    private const int Rounds = 3;

    internal static async Task<int> RunAsync(string[] args)
    {
        var seconds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5;
        var connections = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 16;
        using var explorer = ServerProcess.Start(0, "graphexplorer.dll", "serve", "--urls", "{url}", "--bolt-port", "off", "--data", ":memory:");
        using var bare = ServerProcess.Start(0, "GraphExplorer.Benchmarks.dll", "bare", "{url}");
        var target = new LoadGenerator(explorer.Address, ContractQuery.Body);
        var yardstick = new LoadGenerator(bare.Address, ContractQuery.Body);
        await target.WaitUntilReadyAsync();
        await yardstick.WaitUntilReadyAsync();
        await target.RunAsync(connections, TimeSpan.FromSeconds(seconds)); // Warm-up: tiered compilation settles.
        await yardstick.RunAsync(connections, TimeSpan.FromSeconds(seconds));
        for (var round = 1; round <= Rounds; round++)
        {
            var measured = await target.RunAsync(connections, TimeSpan.FromSeconds(seconds));
            var reference = await yardstick.RunAsync(connections, TimeSpan.FromSeconds(seconds));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Round {round}, {connections} connections: GraphExplorer {measured}; bare endpoint {reference}; ratio {measured.RequestsPerSecond / reference.RequestsPerSecond:0.000}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Resident memory of GraphExplorer: {explorer.WorkingSetBytes / 1048576.0:0} MiB"));
        return 0;
    }
}
