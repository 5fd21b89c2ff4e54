using System.Diagnostics;
using System.Globalization;

namespace GraphExplorer.Storage.Tests.Durability.Kills;

/// <summary>Starts a <see cref="KilledWriter"/>, hears it, and kills it.</summary>
internal sealed class KilledProcess
{
    /// <summary>Whether each number that was about to be committed was a batch of a bulk load.</summary>
    internal Dictionary<long, bool> Announced { get; } = [];

    /// <summary>The highest number that was acknowledged.</summary>
    internal long Acknowledged { get; private set; }

    /// <summary>The version that it found when it had opened the file; −1 when it was killed before.</summary>
    internal long Opened { get; private set; } = -1;

    /// <summary>Runs it and kills it after so many milliseconds since it had opened the file, or had begun to.</summary>
    internal async Task RunAsync(string path, int seed, bool whileOpening, int milliseconds, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // Under "dotnet program.dll" the process is dotnet.
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(KilledProcess).Assembly.Location);
        }

        start.ArgumentList.Add(KilledWriter.Argument);
        start.ArgumentList.Add(path);
        start.ArgumentList.Add(seed.ToString(CultureInfo.InvariantCulture));
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        Task? kill = null;
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            Hear(line);
            if (whileOpening || Opened >= 0)
            {
                kill ??= KillAsync(process, milliseconds, cancellationToken);
            }
        }

        await process.WaitForExitAsync(cancellationToken);
        Assert.True(kill is not null && process.ExitCode != 0 && (await errors).Length == 0, $"The writer ended by itself:\n{await errors}");
        await kill;
    }

    private static async Task KillAsync(Process process, int milliseconds, CancellationToken cancellationToken)
    {
        await Task.Delay(milliseconds, cancellationToken);
        process.Kill();
    }

    private void Hear(string line)
    {
        var number = long.Parse(line.AsSpan(2), CultureInfo.InvariantCulture);
        switch (line[0])
        {
            case 't' or 'b':
                Announced[number] = line[0] == 'b';
                break;
            case 'a':
                Acknowledged = Math.Max(Acknowledged, number);
                break;
            case 'r':
                Opened = number;
                break;
            default:
                break;
        }
    }
}
