using BenchmarkDotNet.Running;
using GraphExplorer.Benchmarks.Bolt;
using GraphExplorer.Benchmarks.Disk;
using GraphExplorer.Benchmarks.Engine;
using GraphExplorer.Benchmarks.Events;
using GraphExplorer.Benchmarks.Serving;

// cold-start, http, bolt, disk and events measure whole processes; all else is BenchmarkDotNet (try --list flat).
return args switch
{
    ["cold-start", .. var rest] => await ColdStartMeasurement.RunAsync(rest),
    ["http", .. var rest] => await HttpMeasurement.RunAsync(rest),
    ["bolt", .. var rest] => await BoltMeasurement.RunAsync(rest),
    ["disk", .. var rest] => await DiskMeasurement.RunAsync(rest),
    ["disk-commits", var folder] => await DiskMeasurement.RunCommitsAsync(folder),
    ["disk-load", var file, var what] => await BulkLoadProcess.RunAsync(file, what),
    ["disk-open", var file] => await OpenProcess.RunAsync(file),
    ["events", .. var rest] => await EventCommand.RunAsync(rest),
    ["events-engine", .. var rest] => await EventProcess.RunAsync(EventOptions.Parse(rest)),
    ["events-server", .. var rest] => await EventServer.ServeAsync(EventOptions.Parse(rest)),
    ["plan-costs"] => await PlanCosts.RunAsync(),
    ["bare", var url] => await BareServer.RunAsync(url),
    _ => RunBenchmarks(args),
};

static int RunBenchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(ColdStartMeasurement).Assembly).Run(args);
    return 0;
}
