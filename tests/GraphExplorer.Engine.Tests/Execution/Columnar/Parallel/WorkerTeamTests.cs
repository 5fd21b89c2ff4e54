using GraphExplorer.Engine.Execution.Columnar.Parallel;

namespace GraphExplorer.Engine.Tests.Execution.Columnar.Parallel;

public sealed class WorkerTeamTests
{
    [Fact]
    public void The_caller_is_through_when_nobody_works_any_more()
    {
        for (var run = 0; run < 200; run++)
        {
            var working = 0;
            var begun = new int[4];
            WorkerTeam.Run(4, worker =>
            {
                Interlocked.Increment(ref working);
                Interlocked.Increment(ref begun[worker]);
                Thread.SpinWait(100);
                Interlocked.Decrement(ref working);
            });
            Assert.Equal(0, Volatile.Read(ref working));
            Assert.Equal(1, begun[0]);
            Assert.All(begun, count => Assert.InRange(count, 0, 1));
        }
    }
}
