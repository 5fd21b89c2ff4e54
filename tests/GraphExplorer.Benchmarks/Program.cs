using BenchmarkDotNet.Running;
using GraphExplorer.Benchmarks.Serving;

// cold-start and http measure whole processes; all else is BenchmarkDotNet (try --list flat).
return args switch
{
    ["cold-start", .. var rest] => await ColdStartMeasurement.RunAsync(rest),
    ["http", .. var rest] => await HttpMeasurement.RunAsync(rest),
    ["bare", var url] => await BareServer.RunAsync(url),
    _ => RunBenchmarks(args),
};

static int RunBenchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(ColdStartMeasurement).Assembly).Run(args);
    return 0;
}
