using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Expressions;

/// <summary>Asserts on the value of an expression over the empty graph.</summary>
internal static class Evaluated
{
    /// <summary>The value in Cypher's literal form; temporal values in their ISO form, unquoted.</summary>
    internal static string Text(string expression)
    {
        using var runner = new ExpressionRunner();
        return GraphValueText.Format(runner.Evaluate(expression));
    }

    /// <summary>The error that an expression ends with.</summary>
    internal static GraphException Error(string expression, params (string Name, GraphValue Value)[] given)
    {
        using var runner = new ExpressionRunner();
        return Assert.Throws<GraphException>(() => runner.Evaluate(expression, given));
    }
}
