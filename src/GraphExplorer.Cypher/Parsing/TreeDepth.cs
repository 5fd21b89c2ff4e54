using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Bounds the depth of a tree, so that whoever walks it by recursion is safe.</summary>
internal static class TreeDepth
{
    /// <summary>The most nodes that one level of nesting puts below each other (a subquery within an expression).</summary>
    private const int NodesPerNesting = 10;

    /// <summary>Refuses a tree that is too deep. Looks at it only when the parser saw enough nesting for it to be possible.</summary>
    internal static void Check(SyntaxNode root, TokenReader reader)
    {
        if (reader.Chained + (reader.DeepestNesting * NodesPerNesting) < reader.Options.MaximumDepth)
        {
            return;
        }

        var pending = new Stack<(SyntaxNode Node, int Depth)>();
        var children = new ChildCollector(pending);
        pending.Push((root, 1));
        while (pending.TryPop(out var next))
        {
            if (next.Depth > reader.Options.MaximumDepth)
            {
                throw TokenReader.TooDeep(next.Node.Position, reader.Options.MaximumDepth);
            }

            children.Depth = next.Depth + 1;
            SyntaxChildren.Map(next.Node, children);
        }
    }

    private sealed class ChildCollector(Stack<(SyntaxNode Node, int Depth)> pending) : ISyntaxMapping
    {
        internal int Depth { get; set; }

        public T Map<T>(T child)
            where T : SyntaxNode
        {
            pending.Push((child, Depth));
            return child;
        }

        public string MapVariable(string name) => name;
    }
}
