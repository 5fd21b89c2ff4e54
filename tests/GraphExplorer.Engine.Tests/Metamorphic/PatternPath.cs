using System.Text;

namespace GraphExplorer.Engine.Tests.Metamorphic;

/// <summary>A path of a pattern: one more node than hops.</summary>
internal sealed record PatternPath(IReadOnlyList<PatternNode> Nodes, IReadOnlyList<PatternHop> Hops)
{
    internal PatternPath Reversed => new([.. Nodes.Reverse()], [.. Hops.Reverse().Select(hop => hop.Reversed)]);

    public override string ToString()
    {
        var text = new StringBuilder().Append(Nodes[0]);
        for (var i = 0; i < Hops.Count; i++)
        {
            text.Append(Hops[i]).Append(Nodes[i + 1]);
        }

        return text.ToString();
    }
}
