using GraphExplorer.Model;

namespace GraphExplorer.Import;

/// <summary>The functions of Cypher by which texts become values, so that a file takes the same forms as a query.</summary>
public interface IValueFunctions
{
    /// <summary>What <c>date()</c>, <c>datetime()</c>, <c>duration()</c> and the like make of a text. Throws <see cref="GraphException"/> for one that they do not take.</summary>
    GraphValue Temporal(ValueKind kind, string text);

    /// <summary>What <c>point()</c> makes of a map. Throws <see cref="GraphException"/> for one that it does not take.</summary>
    GraphValue Point(MapValue map);
}
