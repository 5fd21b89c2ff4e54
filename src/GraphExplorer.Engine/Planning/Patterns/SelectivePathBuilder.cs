using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Patterns;

/// <summary>Makes the paths that selectors choose from.</summary>
internal sealed class SelectivePathBuilder(QueryGraphBuilder graph, NameSupply names)
{
    /// <summary>Adds the path of a part with a selector.</summary>
    internal void Add(PatternPart part, PathFactors path, bool repeatable)
    {
        var nodes = new List<string>();
        var segments = new List<PathSegment>();
        var predicates = new List<Expression>();
        var (first, last) = ((NodePattern)path.Factors[0], (NodePattern)path.Factors[^1]);
        for (var i = 0; i < path.Factors.Count; i++)
        {
            if (path.Factors[i] is not NodePattern node)
            {
                segments.Add(Segment(path.Factors[i]));
                continue;
            }

            var isEnd = i == 0 || i == path.Factors.Count - 1;
            nodes.Add(isEnd ? node.Variable! : NameOnce(node.Variable!, [.. nodes, first.Variable!, last.Variable!], predicates));
            predicates.AddRange(ElementPredicates.Of(node.Variable!, node.Label, node.Properties, names));
            predicates.AddRange(Conjuncts.Of(node.Where));
        }

        graph.AddNode(new NodePattern(first.Variable, null, null, null));
        graph.AddNode(new NodePattern(last.Variable, null, null, null));
        predicates.AddRange(path.Predicates);
        for (var i = 0; i < segments.Count; i++)
        {
            predicates.AddRange(ImpliedPredicates.Of(segments[i].Steps, segments[i].Minimum, nodes[i], nodes[i + 1]));
        }

        string[] paths = [.. new[] { part.PathVariable, path.SubPath }.OfType<string>()];
        var selective = new SelectivePath(nodes, segments, part.Selector!, paths, [], repeatable);
        var inner = selective.Inner.ToHashSet(StringComparer.Ordinal);
        graph.Graph.Variables.UnionWith(inner);
        graph.Graph.SelectivePaths.Add(selective with { Predicates = [.. predicates.Where(IsOfPath)] });

        // What is demanded of the end nodes alone is the same for all paths between them, so it does not matter when it is tested.
        foreach (var predicate in predicates.Where(predicate => !IsOfPath(predicate)))
        {
            graph.AddPredicates(predicate);
        }

        bool IsOfPath(Expression predicate) => VariableNames.Of(predicate).Overlaps(inner);
    }

    private PathSegment Segment(PathFactor factor)
    {
        switch (factor)
        {
            case QuantifiedPath quantified:
                return new PathSegment(Repetition.Of(quantified, names), quantified.Quantifier.Minimum, quantified.Quantifier.Maximum, Single: false);
            case RelationshipPattern { Length: { } length } relationship:
                return new PathSegment(Repetition.OfSteps(relationship, names), length.Minimum ?? 1, length.Maximum, Single: false);
            default:
                return new PathSegment(Repetition.Once((RelationshipPattern)factor, names), 1, 1, Single: true);
        }
    }

    private string NameOnce(string name, IReadOnlyList<string> known, List<Expression> predicates)
    {
        if (!known.Contains(name, StringComparer.Ordinal))
        {
            return name;
        }

        var again = names.Hidden("same");
        predicates.Add(new BinaryOperation(BinaryOperator.Equal, new Variable(again), new Variable(name)));
        return again;
    }
}
