namespace GraphExplorer.Engine.Execution.Columnar.Parallel;

/// <summary>
/// Runs one piece of work on the calling thread and, as far as there are free ones, on threads of the pool. One of these that has not begun
/// when the caller is through is not waited for, so a pool without a free thread only means that the caller works alone.
/// </summary>
internal sealed class WorkerTeam
{
    private readonly object _gate = new();
    private readonly Action<int> _work;
    private int _running;
    private bool _closed;

    private WorkerTeam(Action<int> work)
    {
        _work = work;
    }

    /// <summary>Runs the work, which gets the number of its worker and must not throw; number 0 is the caller. Returns when nobody works any more.</summary>
    internal static void Run(int workers, Action<int> work)
    {
        var team = new WorkerTeam(work);
        for (var worker = 1; worker < workers; worker++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static job => job.Team.Help(job.Worker), (Team: team, Worker: worker), preferLocal: false);
        }

        try
        {
            work(0);
        }
        finally
        {
            team.Close();
        }
    }

    private void Help(int worker)
    {
        lock (_gate)
        {
            if (_closed)
            {
                return;
            }

            _running++;
        }

        try
        {
            _work(worker);
        }
        finally
        {
            lock (_gate)
            {
                _running--;
                Monitor.PulseAll(_gate);
            }
        }
    }

    private void Close()
    {
        lock (_gate)
        {
            _closed = true;
            while (_running > 0)
            {
                Monitor.Wait(_gate);
            }
        }
    }
}
