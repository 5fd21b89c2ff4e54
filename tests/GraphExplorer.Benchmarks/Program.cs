using BenchmarkDotNet.Running;
using GraphExplorer.Benchmarks.Bolt;
using GraphExplorer.Benchmarks.Serving;

// cold-start, http and bolt measure whole processes; all else is BenchmarkDotNet (try --list flat).
return args switch
{
    ["cold-start", .. var rest] => await ColdStartMeasurement.RunAsync(rest),
    ["http", .. var rest] => await HttpMeasurement.RunAsync(rest),
    ["bolt", .. var rest] => await BoltMeasurement.RunAsync(rest),
    ["bare", var url] => await BareServer.RunAsync(url),
    _ => RunBenchmarks(args),
};

static int RunBenchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(ColdStartMeasurement).Assembly).Run(args);
    return 0;
}
