using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>A node to be made.</summary>
/// <param name="Variable">The variable that gets it.</param>
/// <param name="Labels">Names, or dynamic labels.</param>
/// <param name="Properties">A map, or null.</param>
internal sealed record CreateNode(string Variable, IReadOnlyList<LabelExpression> Labels, Expression? Properties)
{
    internal CreateNode MapExpressions(Func<Expression, Expression> map) => this with
    {
        Labels = [.. Labels.Select(label => SetItemExpressions.Label(label, map))],
        Properties = Properties is null ? null : map(Properties),
    };
}
