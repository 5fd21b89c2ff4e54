using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;

namespace GraphExplorer.Benchmarks.Serving;

/// <summary>Measures the time from process start to the first answered GraphQL query: <c>cold-start [RUNS]</c>.</summary>
internal static class ColdStartMeasurement
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    internal static async Task<int> RunAsync(string[] args)
    {
        var runs = args is [var text] ? int.Parse(text, CultureInfo.InvariantCulture) : 10;
        var times = new List<double>();
        for (var run = 0; run <= runs; run++)
        {
            var milliseconds = await MeasureAsync();
            if (run > 0)
            {
                times.Add(milliseconds); // The first run only warms the file cache.
            }
        }

        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Cold start to first answer over {runs} runs: minimum {times[0]:0} ms, median {times[times.Count / 2]:0} ms, maximum {times[^1]:0} ms"));
        return 0;
    }

    private static async Task<double> MeasureAsync()
    {
        var watch = Stopwatch.StartNew();
        using var server = ServerProcess.Start(null, "graphexplorer.dll", "serve", "--urls", "{url}", "--bolt-port", "off", "--data", ":memory:");
        using var client = new HttpClient { BaseAddress = server.Address };
        while (true)
        {
            try
            {
                using var content = new ByteArrayContent(ContractQuery.Body);
                content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                using var response = await client.PostAsync("/graphql", content);
                response.EnsureSuccessStatusCode();
                return watch.Elapsed.TotalMilliseconds;
            }
            catch (HttpRequestException) when (watch.Elapsed < Patience)
            {
                await Task.Delay(5);
            }
        }
    }
}
