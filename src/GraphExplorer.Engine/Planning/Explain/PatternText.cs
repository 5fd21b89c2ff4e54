using System.Globalization;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Writing;
using GraphExplorer.Engine.Planning.Patterns;
using static GraphExplorer.Engine.Planning.Explain.ExpressionText;

namespace GraphExplorer.Engine.Planning.Explain;

/// <summary>Writes the patterns that operators walk: <c>(a)-[r:T*1..3]->(b)</c>.</summary>
internal static class PatternText
{
    /// <summary>One step.</summary>
    internal static string Step(string from, Direction direction, string relationship, IReadOnlyList<string> types, string length, string to)
    {
        var arrow = direction == Direction.Outgoing ? "->" : "-";
        var tail = direction == Direction.Incoming ? "<-" : "-";
        var type = types.Count == 0 ? string.Empty : ":" + string.Join('|', types.Select(CypherWriter.WriteName));
        return $"({Variable(from)}){tail}[{Variable(relationship)}{type}{length}]{arrow}({Variable(to)})";
    }

    /// <summary>A length: <c>*</c>, <c>*2</c>, <c>*1..3</c>, <c>*2..</c>.</summary>
    internal static string Length(long minimum, long? maximum)
    {
        if (minimum == maximum)
        {
            return string.Create(CultureInfo.InvariantCulture, $"*{minimum}");
        }

        return minimum == 1 && maximum is null ? "*" : string.Create(CultureInfo.InvariantCulture, $"*{minimum}..{maximum}");
    }

    /// <summary>A predicate list behind a pattern.</summary>
    internal static string Where(IReadOnlyList<Expression> predicates) => predicates.Count == 0 ? string.Empty : $" WHERE {Conjunction(predicates)}";

    /// <summary>Predicates with AND.</summary>
    internal static string Conjunction(IReadOnlyList<Expression> predicates) => Of(Conjuncts.Join(predicates));
}
