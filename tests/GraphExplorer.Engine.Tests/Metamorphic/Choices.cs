namespace GraphExplorer.Engine.Tests.Metamorphic;

/// <summary>Decisions taken from a list of numbers, so that a shorter list makes a simpler case; past its end each decision is the first.</summary>
internal sealed class Choices(int[] numbers)
{
    private int _next;

    /// <summary>A number from 0 up to, and without, a count.</summary>
    internal int Next(int count) => _next < numbers.Length ? numbers[_next++] % count : 0;

    /// <summary>Yes in one of so many cases; no past the end.</summary>
    internal bool OneIn(int count) => Next(count) == count - 1;

    internal T Of<T>(params ReadOnlySpan<T> items) => items[Next(items.Length)];
}
