using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Writing;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Explain;

/// <summary>Writes expressions of plans for people: hidden variables get readable names, plans inside expressions one word.</summary>
internal sealed class ExpressionText : PlanningRewriter
{
    private static readonly ExpressionText Instance = new();

    private ExpressionText()
    {
    }

    /// <summary>The text of an expression.</summary>
    internal static string Of(Expression expression) => CypherWriter.Write(Instance.Rewrite(expression));

    /// <summary>The text of several, with commas.</summary>
    internal static string Of(IEnumerable<Expression> expressions) => string.Join(", ", expressions.Select(Of));

    /// <summary>The text of a label expression.</summary>
    internal static string Of(LabelExpression label) => CypherWriter.Write(Instance.Rewrite(label));

    /// <summary>The name of a variable as Cypher writes it.</summary>
    internal static string Variable(string name) => CypherWriter.Write(new Variable(Readable(name)));

    /// <summary>The names of variables, with commas.</summary>
    internal static string Variables(IEnumerable<string> names) => string.Join(", ", names.Select(Variable));

    /// <inheritdoc/>
    protected override string VisitVariable(string name) => Readable(name);

    /// <inheritdoc/>
    protected override Expression VisitNestedPlan(NestedPlanExpression plan) => Named(plan.Kind);

    /// <inheritdoc/>
    protected override Expression VisitSubquery(CorrelatedSubquery subquery) => Named(subquery.Kind);

    /// <inheritdoc/>
    protected override Expression VisitDegree(DegreeExpression degree)
    {
        var type = degree.Types.Select(LabelExpression (name) => new LabelName(name)).Aggregate((LabelExpression?)null, (all, one) => all is null ? one : new LabelDisjunction(all, one));
        var path = new PathPattern(
        [
            new NodePattern(Readable(degree.Node), null, null, null),
            new RelationshipPattern(null, type, degree.Direction, null, null, null, null),
            new NodePattern(null, LabelOf(degree.FarLabels), null, null),
        ]);
        return new FunctionInvocation(["getDegree"], false, [new PatternExpression(path)]);
    }

    private static LabelExpression? LabelOf(IEnumerable<string> labels) =>
        labels.Aggregate((LabelExpression?)null, (all, name) => all is null ? new LabelName(name) : new LabelConjunction(all, new LabelName(name), Colon: true));

    private static FunctionInvocation Named(NestedPlanKind kind) => new([$"Nested{kind}Plan"], false, []);

    /// <summary><c>@anon0</c> is shown as <c>anon_0</c>.</summary>
    private static string Readable(string name)
    {
        if (!name.StartsWith('@'))
        {
            return name;
        }

        var digits = name.Length;
        while (digits > 1 && char.IsAsciiDigit(name[digits - 1]))
        {
            digits--;
        }

        return digits == name.Length ? name[1..] : $"{name[1..digits]}_{name[digits..]}";
    }
}
