using System.Text.RegularExpressions;
using GraphExplorer.Engine.Functions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expressions;

/// <summary>=~: whether the whole string matches a regular expression in Java's syntax. Null when either side is null or the left is no string.</summary>
internal sealed class RegularExpressionEvaluator(Evaluator text, Evaluator pattern) : Evaluator
{
    private string? _lastPattern;
    private Regex? _lastExpression;

    internal override GraphValue Evaluate(ExecutionState state)
    {
        var value = text.Evaluate(state);
        var expression = pattern.Evaluate(state);
        if (!value.IsString || expression.IsNull)
        {
            return GraphValue.Null;
        }

        if (!expression.IsString)
        {
            throw ValueDescription.Mismatch("String", expression);
        }

        if (!string.Equals(_lastPattern, expression.AsString(), StringComparison.Ordinal))
        {
            _lastExpression = JavaPattern.Compile(expression.AsString());
            _lastPattern = expression.AsString();
        }

        try
        {
            return _lastExpression!.IsMatch(value.AsString());
        }
        catch (RegexMatchTimeoutException exception)
        {
            throw new GraphException(
                StatusCodes.ArgumentError,
                "The regular expression took too long to match.",
                hint: "Avoid nested repetitions such as (a+)+.",
                innerException: exception);
        }
    }
}
