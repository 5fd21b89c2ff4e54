using GraphExplorer.Engine.Tests.Expressions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Functions;

public sealed class ValidationFunctionTests
{
    [Theory]
    [InlineData("apoc.util.validatePredicate(false, 'no', [0])")]
    [InlineData("apoc.util.validatePredicate(null, 'no', [0])")]
    public void What_is_not_true_passes(string expression) => Assert.Equal("true", Evaluated.Text(expression));

    [Fact]
    public void What_is_true_ends_the_statement_with_the_message_filled_in()
    {
        var error = Evaluated.Error("apoc.util.validatePredicate(true, '%s has %d%% of %s', ['Ann', 5])");
        Assert.Equal(StatusCodes.ProcedureCallFailed, error.Code);
        Assert.EndsWith("Caused by: java.lang.RuntimeException: Ann has 5% of %s", error.Message, StringComparison.Ordinal);
    }
}
