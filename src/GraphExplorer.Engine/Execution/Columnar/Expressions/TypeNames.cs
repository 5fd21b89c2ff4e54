using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Columnar.Expressions;

/// <summary>The names of relationships' types as values, each made once.</summary>
internal sealed class TypeNames
{
    private GraphValue[] _names = [];

    /// <summary>The name of the type of a relationship.</summary>
    internal GraphValue Of(GraphState graph, long relationship)
    {
        var type = graph.Relationship(relationship).Type;
        return type < _names.Length && !_names[type].IsNull ? _names[type] : Add(graph, type);
    }

    private GraphValue Add(GraphState graph, int type)
    {
        if (type >= _names.Length)
        {
            Array.Resize(ref _names, type + 1);
        }

        return _names[type] = GraphValue.FromString(graph.Store.RelationshipTypes.Name(type));
    }
}
