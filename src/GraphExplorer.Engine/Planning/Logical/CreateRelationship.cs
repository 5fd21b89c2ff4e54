using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>A relationship to be made.</summary>
/// <param name="Variable">The variable that gets it.</param>
/// <param name="Type">A name, or a dynamic type.</param>
/// <param name="Start">The variable of the start node.</param>
/// <param name="End">The variable of the end node.</param>
/// <param name="Properties">A map, or null.</param>
internal sealed record CreateRelationship(string Variable, LabelExpression Type, string Start, string End, Expression? Properties)
{
    internal CreateRelationship MapExpressions(Func<Expression, Expression> map) => this with
    {
        Type = SetItemExpressions.Label(Type, map),
        Properties = Properties is null ? null : map(Properties),
    };
}
