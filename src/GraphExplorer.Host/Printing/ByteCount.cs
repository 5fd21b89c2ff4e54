using System.Globalization;

namespace GraphExplorer.Host.Printing;

/// <summary>Sizes as people read them.</summary>
internal static class ByteCount
{
    private const double Kibi = 1024;

    internal static string Text(long bytes) => bytes switch
    {
        < 10 * (long)Kibi => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < 10 * (long)(Kibi * Kibi) => string.Create(CultureInfo.InvariantCulture, $"{bytes / Kibi:0} KiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / Kibi / Kibi:0} MiB"),
    };
}
