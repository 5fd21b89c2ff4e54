using System.Diagnostics;

namespace GraphExplorer.Engine.Tests.Equivalence;

/// <summary>Makes a failing case small: parts of its numbers are left out, made none, and made less, as long as it fails.</summary>
internal sealed class CaseShrinker(EquivalenceCase failing, string problem, TimeSpan limit)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private EquivalenceCase _best = failing;
    private string _problem = problem;

    /// <summary>The smallest case that was found, as a script.</summary>
    internal async Task<string> ShrinkAsync()
    {
        var before = string.Empty;
        while (before != Size() && !IsOver)
        {
            before = Size();
            await ShrinkAsync(_best.StatementNumbers, numbers => _best with { StatementNumbers = numbers });
            await ShrinkAsync(_best.GraphNumbers, numbers => _best with { GraphNumbers = numbers });
        }

        return _best.Script(_problem);
    }

    private bool IsOver => Stopwatch.GetElapsedTime(_start) > limit;

    private string Size() => string.Join(",", _best.StatementNumbers) + ";" + string.Join(",", _best.GraphNumbers);

    private async Task ShrinkAsync(int[] numbers, Func<int[], EquivalenceCase> with)
    {
        for (var length = numbers.Length / 2; length > 0 && numbers.Length > 0; length = Math.Min(length, numbers.Length) / 2)
        {
            if (await FailsAsync(with(numbers[..length])))
            {
                numbers = numbers[..length];
            }
        }

        for (var width = Math.Max(1, numbers.Length / 2); width > 0; width /= 2)
        {
            for (var at = 0; at + width <= numbers.Length && !IsOver;)
            {
                int[] without = [.. numbers[..at], .. numbers[(at + width)..]];
                int[] zeroed = [.. numbers[..at], .. new int[width], .. numbers[(at + width)..]];
                if (await FailsAsync(with(without)))
                {
                    numbers = without;
                }
                else if (!numbers.AsSpan(at, width).TrimStart(0).IsEmpty && await FailsAsync(with(zeroed)))
                {
                    numbers = zeroed;
                    at += width;
                }
                else
                {
                    at += width;
                }
            }
        }

        for (var at = 0; at < numbers.Length && !IsOver; at++)
        {
            for (var less = 1; less < Math.Min(numbers[at], 12); less++)
            {
                int[] lesser = [.. numbers[..at], less, .. numbers[(at + 1)..]];
                if (await FailsAsync(with(lesser)))
                {
                    numbers = lesser;
                    break;
                }
            }
        }
    }

    private async Task<bool> FailsAsync(EquivalenceCase candidate)
    {
        if (IsOver)
        {
            return false;
        }

        string? found;
        try
        {
            found = await candidate.CheckAsync(times: 1);
        }
        catch (Model.GraphException)
        {
            // The graph itself cannot be made of these numbers.
            return false;
        }

        if (found is null)
        {
            return false;
        }

        _best = candidate;
        _problem = found;
        return true;
    }
}
