using GraphExplorer.Engine.Functions;
using GraphExplorer.Engine.Tests.Expressions;

namespace GraphExplorer.Engine.Tests.Functions;

public sealed class FunctionRegistryTests
{
    [Fact]
    public void Every_function_of_Neo4j_is_there()
    {
        // Named by SHOW FUNCTIONS of Neo4j 5.13; all, any, none, single and reduce are syntax here, and graph.* has no meaning with one graph.
        string[] names =
        [
            "abs", "acos", "asin", "atan", "atan2", "avg", "ceil", "char_length", "character_length", "coalesce", "collect", "cos", "cot", "count",
            "date", "date.realtime", "date.statement", "date.transaction", "date.truncate", "datetime", "datetime.fromepoch", "datetime.fromepochmillis",
            "datetime.realtime", "datetime.statement", "datetime.transaction", "datetime.truncate", "degrees", "duration", "duration.between",
            "duration.inDays", "duration.inMonths", "duration.inSeconds", "e", "elementId", "endNode", "exists", "exp", "file", "floor", "haversin",
            "head", "id", "isEmpty", "isNaN", "keys", "labels", "last", "left", "length", "linenumber", "localdatetime", "localdatetime.truncate",
            "localtime", "localtime.truncate", "log", "log10", "ltrim", "max", "min", "nodes", "percentileCont", "percentileDisc", "pi", "point",
            "point.distance", "point.withinBBox", "properties", "radians", "rand", "randomUUID", "range", "relationships", "replace", "reverse",
            "right", "round", "rtrim", "sign", "sin", "size", "split", "sqrt", "startNode", "stdev", "stdevp", "substring", "sum", "tail", "tan",
            "time", "time.truncate", "timestamp", "toBoolean", "toBooleanList", "toBooleanOrNull", "toFloat", "toFloatList", "toFloatOrNull",
            "toInteger", "toIntegerList", "toIntegerOrNull", "toLower", "toString", "toStringList", "toStringOrNull", "toUpper", "trim", "type", "valueType",
        ];
        Assert.Empty(names.Where(name => FunctionRegistry.BuiltIn.Find(name) is null));
    }

    [Fact]
    public void Every_signature_reads()
    {
        foreach (var function in FunctionRegistry.BuiltIn.Functions)
        {
            Assert.NotEmpty(function.Signatures);
            Assert.All(function.Signatures, signature => Assert.Equal(function.Name, signature.Name));
            Assert.EndsWith(".", function.Description, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_program_can_add_functions()
    {
        var functions = FunctionRegistry.BuiltIn.With(new FunctionDefinition(
            "my.double(input :: INTEGER) :: INTEGER", "Scalar", "Answers twice a number.", (arguments, _) => arguments[0].AsInteger() * 2));
        using var runner = new ExpressionRunner(functions);
        Assert.Equal(42, runner.Evaluate("MY.Double(21)"));
        Assert.True(runner.Evaluate("my.double(null)").IsNull);
        Assert.Throws<ArgumentException>(() => functions.With(new FunctionDefinition("abs(input :: ANY) :: ANY", "Scalar", "Answers its argument.", (arguments, _) => arguments[0])));
    }
}
