using System.Globalization;
using GraphExplorer.Engine.Execution.Schema;
using GraphExplorer.Engine.Planning;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Sessions;

/// <summary>How the embedded database runs statements.</summary>
public sealed record EmbeddedDriverOptions
{
    private const double UsualColumnarThreshold = 100;
    private const string ColumnarThresholdSwitch = "GraphExplorer.Engine.ColumnarThreshold";
    private const double UsualParallelThreshold = 50_000;
    private const string ParallelThresholdSwitch = "GraphExplorer.Engine.ParallelThreshold";

    /// <summary>The setting of <see cref="Parallelism"/> in the program around the driver, for messages.</summary>
    internal const string ParallelismSetting = "GraphExplorer:Limits:Parallelism";

    /// <summary>The database's file; null for a database in memory, which is gone with the driver.</summary>
    public string? DataFile { get; init; }

    /// <summary>Whether a <see cref="DataFile"/> that is not there is made.</summary>
    public bool CreateDataFile { get; init; } = true;

    /// <summary>Told how far the reading of the <see cref="DataFile"/> is.</summary>
    public IProgress<GraphLoadProgress>? LoadProgress { get; init; }

    /// <summary>The time after which a transaction ends that names no timeout of its own; null for no limit.</summary>
    public TimeSpan? QueryTimeout { get; init; }

    /// <summary>The bytes that one statement may keep in sorts, aggregations, lists and paths.</summary>
    public long QueryMemory { get; init; } = 1L << 30;

    /// <summary>The bytes that all running statements may keep together; a quarter of the memory that the process may use, if not set.</summary>
    public long TotalQueryMemory { get; init; } = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4;

    /// <summary>The threads that may work on one statement at the same time, its own included; as many as there are processors, if not set.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>The number of statements whose plans are kept.</summary>
    public int PlanCacheSize { get; init; } = 1000;

    /// <summary>The length in characters up to which a statement's plan is kept: longer texts are rarely sent twice.</summary>
    public int MaximumCachedText { get; init; } = 32 * 1024;

    /// <summary>The folder that LOAD CSV may read; null to refuse it.</summary>
    public string? ImportFolder { get; init; }

    /// <summary>How long a transaction waits for the one writer before it.</summary>
    public TimeSpan WriterTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Further limits that SHOW SETTINGS lists: those of the program around the driver.</summary>
    public IReadOnlyList<Setting> Settings { get; init; } = [];

    /// <summary>How far plans are made faster.</summary>
    internal PlannerSettings Planner { get; init; } = PlannerSettings.Default;

    /// <summary>
    /// The rows that must be expected of some operator for it to work on batches of rows; 0 to do so wherever it can. Tests set it, for one
    /// driver or for a whole process.
    /// </summary>
    internal double ColumnarThreshold { get; init; } = Default(ColumnarThresholdSwitch, UsualColumnarThreshold);

    /// <summary>
    /// The rows that an aggregation must be expected to touch for several threads to share it; 0 to do so wherever they can. Tests set it, for
    /// one driver or for a whole process.
    /// </summary>
    internal double ParallelThreshold { get; init; } = Default(ParallelThresholdSwitch, UsualParallelThreshold);

    private static double Default(string setting, double usual) =>
        AppContext.GetData(setting) is string text ? double.Parse(text, CultureInfo.InvariantCulture) : usual;
}
