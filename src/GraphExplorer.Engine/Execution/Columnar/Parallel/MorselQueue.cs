namespace GraphExplorer.Engine.Execution.Columnar.Parallel;

/// <summary>Hands out the ids below a bound in equal parts, in ascending order, to whichever worker asks. Safe for use by many threads.</summary>
internal sealed class MorselQueue
{
    private const int MostMorsels = 64;
    private readonly long _idUpperBound;
    private readonly long _size;
    private int _last = -1;
    private int _end;

    /// <param name="idUpperBound">a number that all ids are below</param>
    /// <param name="smallest">the ids that a part has at least, a power of two</param>
    internal MorselQueue(long idUpperBound, long smallest)
    {
        _idUpperBound = idUpperBound;
        _size = smallest;
        while (_size * MostMorsels < idUpperBound)
        {
            _size *= 2;
        }

        Count = (int)((idUpperBound + _size - 1) / _size);
        _end = Count;
    }

    /// <summary>The parts. Their bounds do not depend on who takes them, so that each run makes the same ones.</summary>
    internal int Count { get; }

    /// <summary>Takes the next part; false when there is none left that is wanted.</summary>
    internal bool TryTake(out Morsel morsel)
    {
        morsel = default;
        if (Volatile.Read(ref _last) >= Volatile.Read(ref _end))
        {
            return false;
        }

        var number = Interlocked.Increment(ref _last);
        morsel = new Morsel(number, number * _size, Math.Min((number + 1) * _size, _idUpperBound));
        return IsWanted(number);
    }

    /// <summary>Whether a part is still to be worked on.</summary>
    internal bool IsWanted(int number) => number < Volatile.Read(ref _end);

    /// <summary>A part and those after it are not wanted any more.</summary>
    internal void EndBefore(int number)
    {
        for (var end = Volatile.Read(ref _end); number < end;)
        {
            var seen = Interlocked.CompareExchange(ref _end, number, end);
            if (seen == end)
            {
                return;
            }

            end = seen;
        }
    }
}
