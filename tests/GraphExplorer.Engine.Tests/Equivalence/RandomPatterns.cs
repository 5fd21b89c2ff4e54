using System.Globalization;
using System.Text;
using GraphExplorer.Engine.Tests.Metamorphic;

namespace GraphExplorer.Engine.Tests.Equivalence;

/// <summary>Patterns of up to five nodes: chains, stars, cycles, diamonds and disjoint parts, some of whose nodes are bound before.</summary>
internal sealed class RandomPatterns(Choices choices, bool large)
{
    private static readonly (int From, int To)[][] Shapes =
    [
        [(0, 1)],
        [(0, 1), (1, 2)],
        [(0, 1), (1, 2), (0, 2)],
        [(0, 1), (0, 1)],
        [(0, 1), (0, 2), (0, 3)],
        [],
        [(0, 0)],
        [(0, 1), (2, 1)],
        [(0, 1), (1, 2), (2, 3)],
        [(0, 1), (1, 2), (2, 3), (3, 0)],
        [(0, 1), (0, 2), (1, 3), (2, 3)],
        [(0, 1), (1, 2), (0, 2), (1, 3), (2, 3)],
        [(0, 1), (2, 3)],
        [(0, 1), (1, 2), (2, 3), (3, 4)],
        [(0, 1), (1, 2), (2, 0), (2, 3)],
        [(0, 1), (2, 2)],
    ];

    private int _names;

    /// <summary>How many relationships further patterns of the statement may have.</summary>
    internal int Budget { get; private set; } = large ? 3 : 6;

    internal string Fresh(string prefix) => prefix + (_names++).ToString(CultureInfo.InvariantCulture);

    /// <summary>MATCH clauses without their condition; the scope gets what they bind.</summary>
    internal string Match(Scope scope, bool optional = false, bool mayDivide = true)
    {
        var shape = Shapes[choices.Next(large ? 9 : Shapes.Length)];
        if (shape.Length > Math.Max(Budget, 1))
        {
            shape = Shapes[0];
        }

        var isPath = !optional && choices.OneIn(8);
        if (isPath)
        {
            shape = Shapes[choices.Next(2)];
        }

        Budget -= Math.Max(shape.Length, 1);
        var nodes = Nodes(shape, scope);
        var text = new StringBuilder(optional ? "OPTIONAL MATCH " : "MATCH ");
        if (isPath)
        {
            scope.Paths.Add(Fresh("path"));
            text.Append(scope.Paths[^1]).Append(" = ");
        }

        Paths(text, shape, nodes, scope, mayDivide && !optional && !isPath, isPath);
        return text.ToString();
    }

    private List<PatternVertex> Nodes((int From, int To)[] shape, Scope scope)
    {
        var count = shape.Length == 0 ? 1 : shape.Max(edge => Math.Max(edge.From, edge.To)) + 1;
        var bound = scope.Nodes.ToList();
        var nodes = new List<PatternVertex>();
        for (var i = 0; i < count; i++)
        {
            var degree = shape.Count(edge => edge.From == i) + shape.Count(edge => edge.To == i);
            if (bound.Count > 0 && (i == 0 ? !choices.OneIn(4) : choices.OneIn(4)))
            {
                var old = choices.Next(bound.Count);
                nodes.Add(new PatternVertex(bound[old], choices.OneIn(6) ? Label() : string.Empty));
                bound.RemoveAt(old);
                continue;
            }

            var name = degree > 1 || !choices.OneIn(4) ? Fresh("n") : string.Empty;
            if (name.Length > 0)
            {
                scope.Nodes.Add(name);
            }

            nodes.Add(new PatternVertex(name, NewNode(name)));
        }

        return nodes;
    }

    private string Label() => choices.Of(":A", ":B", ":C", ":A|B", ":A&B", ":!A");

    private string NewNode(string name)
    {
        var label = choices.Of("", ":A", "", ":B", ":A", ":C", ":A|B", ":!B");
        var inner = choices.Next(12) switch
        {
            9 => " {p: 1}",
            10 => string.Create(CultureInfo.InvariantCulture, $" {{k: {choices.Next(9)}}}"),
            11 when name.Length > 0 => $" WHERE {name}.t < 40",
            _ => string.Empty,
        };
        return label + inner;
    }

    private void Paths(StringBuilder text, (int From, int To)[] shape, List<PatternVertex> nodes, Scope scope, bool mayDivide, bool isPath)
    {
        if (shape.Length == 0)
        {
            text.Append(nodes[0].Take());
            return;
        }

        var at = -1;
        foreach (var (from, to) in shape)
        {
            if (at != from && at != to)
            {
                if (at >= 0)
                {
                    text.Append(mayDivide && choices.OneIn(5) ? " MATCH " : ", ");
                }

                text.Append(nodes[from].Take());
                at = from;
            }
            else if (at >= 0 && !isPath && choices.OneIn(3))
            {
                text.Append(", ").Append(nodes[from].Take());
                at = from;
            }

            var forward = at == from;
            var direction = choices.Next(4) is var way && way < 2 ? (forward ? 1 : -1) : way == 2 ? (forward ? -1 : 1) : 0;
            text.Append(Hop(direction, scope));
            at = forward ? to : from;
            text.Append(nodes[at].Take());
        }
    }

    private string Hop(int direction, Scope scope)
    {
        var types = choices.Of("", ":R", ":R", ":S", ":R|S", ":T", ":!S", ":R|S|T");
        string inner;
        if (Budget > -2 && choices.OneIn(7))
        {
            Budget -= 2;
            var length = large ? choices.Of("*1..2", "*2..2", "*0..1") : choices.Of("*1..2", "*0..2", "*1..3", "*2..2", "*..3", "*0..1", "*3..3");
            var name = choices.OneIn(2) ? Fresh("w") : string.Empty;
            if (name.Length > 0)
            {
                scope.Walks.Add(name);
            }

            inner = $"[{name}{(types == ":!S" ? ":R" : types)}{length}{(choices.OneIn(6) ? " {p: 1}" : string.Empty)}]";
        }
        else
        {
            var name = choices.OneIn(2) ? Fresh("r") : string.Empty;
            if (name.Length > 0)
            {
                scope.Relationships.Add(name);
            }

            var condition = choices.Next(10) switch
            {
                8 => " {p: 1}",
                9 when name.Length > 0 => $" WHERE {name}.t >= 10",
                _ => string.Empty,
            };
            inner = $"[{name}{types}{condition}]";
        }

        return $"{(direction < 0 ? "<" : string.Empty)}-{(inner == "[]" ? string.Empty : inner)}-{(direction > 0 ? ">" : string.Empty)}";
    }
}
