using System.Globalization;

namespace GraphExplorer.Host.Configuration;

/// <summary>Values of a configuration section, checked: what cannot be throws <see cref="ConfigurationException"/> with the key and the fix.</summary>
internal static class SettingReader
{
    internal static TimeSpan ReadTimeSpan(IConfigurationSection section, string key, TimeSpan fallback) => section[key] switch
    {
        null => fallback,
        var text when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) && value > TimeSpan.Zero && value < TimeSpan.FromDays(1) => value,
        var text => throw new ConfigurationException($"{section.Path}:{key} is '{text}'. Give a time below one day such as 00:00:30."),
    };

    internal static long ReadNumber(IConfigurationSection section, string key, long fallback, long maximum) => section[key] switch
    {
        null => fallback,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0 && value <= maximum => value,
        var text => throw new ConfigurationException(string.Create(CultureInfo.InvariantCulture, $"{section.Path}:{key} is '{text}'. Give a whole number from 1 to {maximum}.")),
    };

    internal static string? ReadText(IConfigurationSection section, string key) => section[key] is { Length: > 0 } text ? text : null;
}
