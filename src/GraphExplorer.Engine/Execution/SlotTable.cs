namespace GraphExplorer.Engine.Execution;

/// <summary>
/// Gives each variable of a statement its place in the one frame that the whole statement runs on. Names are unique across the
/// statement, so a nested plan or a comprehension shares the frame of the row it runs for.
/// </summary>
internal sealed class SlotTable
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>The size of the frame.</summary>
    internal int Count => _places.Count;

    /// <summary>The place of a variable, which gets one if it has none.</summary>
    internal int Of(string variable)
    {
        if (!_places.TryGetValue(variable, out var place))
        {
            place = _places.Count;
            _places.Add(variable, place);
        }

        return place;
    }
}
