using System.Globalization;

namespace GraphExplorer.Benchmarks.Events;

/// <summary>What <c>events</c> is to measure.</summary>
internal sealed record EventOptions
{
    private static readonly int[] GrowthRows = [4, 5, 7, 10, 11];

    /// <summary><c>--years N</c>: the same graph repeated over so many years.</summary>
    internal int Years { get; init; } = 1;

    /// <summary><c>--rows 4,7</c>: these rows alone; null: all.</summary>
    internal IReadOnlySet<int>? Rows { get; init; }

    /// <summary><c>--seconds S</c>: how long each query is repeated.</summary>
    internal double Seconds { get; init; } = 2;

    /// <summary><c>--folder FOLDER</c>: where files are written for a while, on the disk whose commits are measured.</summary>
    internal string Folder { get; init; } = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);

    /// <summary><c>--ladybug FOLDER</c>: where LadybugDB is installed already; <c>off</c>: without it; null: npm installs it for the measurement.</summary>
    internal string? Ladybug { get; init; }

    internal bool HasLadybug => Ladybug != "off";

    internal TimeSpan Time => TimeSpan.FromSeconds(Seconds);

    /// <summary>After how long a run is given up.</summary>
    internal static TimeSpan Limit { get; } = TimeSpan.FromSeconds(60);

    internal static EventOptions Parse(string[] args)
    {
        var options = new EventOptions();
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : throw new ArgumentException($"{args[i]} needs a value.");
            options = args[i] switch
            {
                "--years" => options with { Years = int.Parse(value, CultureInfo.InvariantCulture) },
                "--rows" => options with { Rows = RowsIn(value) },
                "--seconds" => options with { Seconds = double.Parse(value, CultureInfo.InvariantCulture) },
                "--folder" => options with { Folder = value },
                "--ladybug" => options with { Ladybug = value },
                _ => throw new ArgumentException($"There is no option {args[i]}."),
            };
        }

        return options;
    }

    internal static IReadOnlySet<int> RowsIn(string text) => text.Split(',').Select(row => int.Parse(row, CultureInfo.InvariantCulture)).ToHashSet();

    internal bool Wants(int row) => Rows is null || Rows.Contains(row);

    /// <summary>The same for one year, of the rows whose growth with the data is told.</summary>
    internal EventOptions OneYear() => this with { Years = 1, Rows = GrowthRows.Where(Wants).ToHashSet() };

    /// <summary>As arguments of a process.</summary>
    internal string[] ToArguments()
    {
        string[] always = ["--years", Years.ToString(CultureInfo.InvariantCulture), "--seconds", Seconds.ToString(CultureInfo.InvariantCulture), "--folder", Folder];
        return Rows is null ? always : [.. always, "--rows", string.Join(',', Rows)];
    }
}
