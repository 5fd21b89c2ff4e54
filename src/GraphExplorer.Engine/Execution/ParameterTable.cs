namespace GraphExplorer.Engine.Execution;

/// <summary>Gives each parameter that a statement names its place in <see cref="ExecutionState.Parameters"/>.</summary>
internal sealed class ParameterTable
{
    private readonly List<string> _names = [];

    /// <summary>The names in order of their places.</summary>
    internal IReadOnlyList<string> Names => _names;

    /// <summary>The place of a parameter, which gets one if it has none.</summary>
    internal int Of(string name)
    {
        var place = _names.IndexOf(name);
        if (place < 0)
        {
            place = _names.Count;
            _names.Add(name);
        }

        return place;
    }
}
