using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Sources;

/// <summary>The names of the first line. Where a name stands twice the last column has it; a column without a name is called by the empty string.</summary>
internal sealed class CsvHeaders
{
    private readonly MapShape _shape;
    private readonly int[] _places;

    internal CsvHeaders(List<GraphValue> names)
    {
        var found = new List<string>(names.Count);
        _places = new int[names.Count];
        for (var column = 0; column < names.Count; column++)
        {
            var name = names[column].IsNull ? string.Empty : names[column].AsString();
            var place = found.IndexOf(name);
            if (place < 0)
            {
                place = found.Count;
                found.Add(name);
            }

            _places[column] = place;
        }

        _shape = new MapShape([.. found]);
    }

    /// <summary>A line as a map; fields that it does not have are null, and those past the names are left out.</summary>
    internal GraphValue ToMap(List<GraphValue> fields)
    {
        var values = new GraphValue[_shape.Count];
        for (var column = 0; column < _places.Length && column < fields.Count; column++)
        {
            values[_places[column]] = fields[column];
        }

        return GraphValue.FromMap(new MapValue(_shape, values));
    }
}
