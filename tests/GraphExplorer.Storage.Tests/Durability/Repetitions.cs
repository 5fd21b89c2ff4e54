using System.Globalization;

namespace GraphExplorer.Storage.Tests.Durability;

/// <summary>How often a test repeats: few times as a rule, many at night, or as the environment says.</summary>
internal static class Repetitions
{
    internal static int Of(string variable, int usual, int nightly) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture)
        : Environment.GetEnvironmentVariable("GRAPHEXPLORER_NIGHTLY") == "1" ? nightly
        : usual;
}
