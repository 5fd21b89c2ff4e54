using System.Diagnostics;
using System.Diagnostics.Metrics;
using GraphExplorer.Bolt.Client.Connections;

namespace GraphExplorer.Bolt.Client.Diagnostics;

/// <summary>The figures of one pool (OpenTelemetry semantic conventions, "Database client connection pools").</summary>
internal sealed class PoolMetrics
{
    private const string State = "db.client.connection.state";
    private static readonly UpDownCounter<int> Count = BoltTelemetry.Meter.CreateUpDownCounter<int>("db.client.connection.count", "{connection}", "Connections by state.");
    private static readonly UpDownCounter<int> Maximum = BoltTelemetry.Meter.CreateUpDownCounter<int>("db.client.connection.max", "{connection}", "Connections that the pool may have.");
    private static readonly UpDownCounter<int> Pending = BoltTelemetry.Meter.CreateUpDownCounter<int>("db.client.connection.pending_requests", "{request}", "Requests that wait for a connection.");
    private static readonly Counter<int> Timeouts = BoltTelemetry.Meter.CreateCounter<int>("db.client.connection.timeouts", "{timeout}", "Requests that waited in vain.");
    private static readonly Histogram<double> CreateTime = BoltTelemetry.Meter.CreateHistogram<double>("db.client.connection.create_time", "s", "The time that it took to make a connection.");
    private static readonly Histogram<double> WaitTime = BoltTelemetry.Meter.CreateHistogram<double>("db.client.connection.wait_time", "s", "The time that a request waited for a connection.");
    private readonly KeyValuePair<string, object?> _pool;

    internal PoolMetrics(ServerAddress address, int maximum)
    {
        _pool = new("db.client.connection.pool.name", address.ToString());
        Maximum.Add(maximum, _pool);
    }

    internal void Used(int change) => Count.Add(change, _pool, new(State, "used"));

    internal void Idle(int change) => Count.Add(change, _pool, new(State, "idle"));

    internal void Created(TimeSpan time) => CreateTime.Record(time.TotalSeconds, _pool);

    internal void TimedOut() => Timeouts.Add(1, _pool);

    /// <summary>Counts a request as waiting until it is disposed.</summary>
    internal Waiting Wait() => new(this);

    internal readonly struct Waiting : IDisposable
    {
        private readonly PoolMetrics _metrics;
        private readonly long _started = Stopwatch.GetTimestamp();

        internal Waiting(PoolMetrics metrics)
        {
            _metrics = metrics;
            Pending.Add(1, metrics._pool);
        }

        public void Dispose()
        {
            Pending.Add(-1, _metrics._pool);
            WaitTime.Record(Stopwatch.GetElapsedTime(_started).TotalSeconds, _metrics._pool);
        }
    }
}
