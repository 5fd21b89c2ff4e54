namespace GraphExplorer.Storage.Records;

/// <summary>
/// Shares equal short strings, so that a value repeated over many entities is held once. A fixed number of places, each kept by
/// the string that came last: bounded, and good where few values repeat often. Used by the one writer only.
/// </summary>
internal sealed class StringPool
{
    private const int Places = 1 << 15;
    private const int LongestShared = 128;
    private readonly string?[] _strings = new string?[Places];

    internal string Share(string text)
    {
        if (text.Length > LongestShared)
        {
            return text;
        }

        ref var place = ref _strings[string.GetHashCode(text, StringComparison.Ordinal) & (Places - 1)];
        if (place is { } present && string.Equals(present, text, StringComparison.Ordinal))
        {
            return present;
        }

        place = text;
        return text;
    }
}
