using System.Globalization;
using GraphExplorer.Actors;

namespace GraphExplorer.Host.Databases;

/// <summary>Tells how far the filling of a database has come, a line a statement.</summary>
internal sealed class SeedProgress(TextWriter output) : IProgress<SeedStep>
{
    private const int Width = 90;

    public void Report(SeedStep value)
    {
        var line = value.Statement.ReplaceLineEndings(" ");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{value.Script} {value.Number}/{value.Total}  {(line.Length > Width ? line[..(Width - 1)] + "…" : line)}"));
    }
}
