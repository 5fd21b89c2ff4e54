using GraphExplorer.Engine.Tests.Expressions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Functions;

public sealed class VectorFunctionTests
{
    [Theory]
    [InlineData("vector.similarity.cosine([1, 2], [2, 4])", "1.0")]
    [InlineData("vector.similarity.cosine([1, 0], [0, 1])", "0.5")]
    [InlineData("vector.similarity.cosine([1, 0], [-1, 0])", "0.0")]
    [InlineData("vector.similarity.euclidean([1, 1], [1, 1])", "1.0")]
    [InlineData("vector.similarity.euclidean([0, 0], [3, 4])", "0.038461538461538464")]
    [InlineData("vector.similarity.cosine(null, [1])", "null")]
    public void Values(string expression, string expected) => Assert.Equal(expected, Evaluated.Text(expression));

    [Theory]
    [InlineData("vector.similarity.cosine([1], [1, 2])", StatusCodes.ArgumentError)]
    [InlineData("vector.similarity.cosine([0, 0], [1, 2])", StatusCodes.ArgumentError)]
    [InlineData("vector.similarity.cosine([], [])", StatusCodes.ArgumentError)]
    [InlineData("vector.similarity.euclidean([0.0 / 0], [1])", StatusCodes.ArgumentError)]
    [InlineData("vector.similarity.euclidean(['a'], [1])", StatusCodes.TypeError)]
    [InlineData("vector.similarity.euclidean(1, [1])", StatusCodes.TypeError)]
    public void Errors(string expression, string code) => Assert.Equal(code, Evaluated.Error(expression).Code);
}
