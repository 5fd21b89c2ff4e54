using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Vectors;

/// <summary>vector.similarity.cosine() and vector.similarity.euclidean().</summary>
internal static class VectorFunctions
{
    internal static IEnumerable<FunctionDefinition> All =>
    [
        Similarity("cosine", "Answers how alike the directions of two vectors are, from 0 to 1.", euclidean: false),
        Similarity("euclidean", "Answers how near two vectors are, from 0 to 1.", euclidean: true),
    ];

    private static FunctionDefinition Similarity(string name, string description, bool euclidean) => new(
        $"vector.similarity.{name}(a :: LIST<INTEGER | FLOAT>, b :: LIST<INTEGER | FLOAT>) :: FLOAT",
        FunctionCategory.Vector,
        description,
        (arguments, _) => Score(arguments[0], arguments[1], $"vector.similarity.{name}", euclidean));

    private static GraphValue Score(GraphValue one, GraphValue other, string function, bool euclidean)
    {
        var first = Vector(one, function);
        var second = Vector(other, function);
        if (first.Length != second.Length)
        {
            throw Argument.OutOfRange($"The vectors that {function}() compares have {first.Length} and {second.Length} dimensions.");
        }

        return VectorSimilarity.Score(first, second, euclidean) ?? throw Argument.OutOfRange($"A vector without a direction has no {function}().");
    }

    private static double[] Vector(GraphValue value, string function) => VectorSimilarity.Read(value) switch
    {
        null => throw Argument.Invalid(function, "a List of numbers", value),
        [] => throw Argument.OutOfRange($"A vector that {function}() compares has at least one dimension."),
        var vector when vector.All(double.IsFinite) => vector,
        _ => throw Argument.OutOfRange($"A vector that {function}() compares has finite numbers alone."),
    };
}
