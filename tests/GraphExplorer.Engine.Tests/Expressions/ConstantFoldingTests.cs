using GraphExplorer.Engine.Execution.Expressions;

namespace GraphExplorer.Engine.Tests.Expressions;

public sealed class ConstantFoldingTests
{
    [Theory]
    [InlineData("1 + 2 * 3")]
    [InlineData("toUpper('a') + 'b'")]
    [InlineData("[1, 2, {a: 'b'}]")]
    [InlineData("NOT (1 < 2)")]
    [InlineData("duration('P1D')")]
    public void What_depends_on_no_row_is_worked_out_once(string expression)
    {
        using var runner = new ExpressionRunner();
        Assert.IsType<ConstantEvaluator>(runner.Prepare(expression).Evaluator);
    }

    [Theory]
    [InlineData("rand()")]
    [InlineData("randomUUID()")]
    [InlineData("datetime()")]
    [InlineData("$p + 1")]
    [InlineData("range(1, 100000)")]
    [InlineData("1 / 0")]
    public void What_varies_fails_or_is_large_is_left_to_the_rows(string expression)
    {
        using var runner = new ExpressionRunner();
        Assert.IsNotType<ConstantEvaluator>(runner.Prepare(expression, ("p", 1)).Evaluator);
    }

    [Fact]
    public void An_error_in_a_branch_that_is_not_taken_does_not_fail() => Assert.Equal("2", Evaluated.Text("CASE WHEN true THEN 2 ELSE 1 / 0 END"));
}
