namespace GraphExplorer.Actors.Tests.Seeding;

/// <summary>Ends the work after a number of steps, as a kill does.</summary>
internal sealed class Interruption(int steps)
{
    private int _left = steps;

    internal void Step()
    {
        if (_left-- <= 0)
        {
            throw new OperationCanceledException("The process was killed here.");
        }
    }
}
