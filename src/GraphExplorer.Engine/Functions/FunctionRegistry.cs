using GraphExplorer.Engine.Functions.Aggregating;
using GraphExplorer.Engine.Functions.Graph;
using GraphExplorer.Engine.Functions.Lists;
using GraphExplorer.Engine.Functions.Numeric;
using GraphExplorer.Engine.Functions.Scalar;
using GraphExplorer.Engine.Functions.Spatial;
using GraphExplorer.Engine.Functions.Strings;
using GraphExplorer.Engine.Functions.Temporal;
using GraphExplorer.Engine.Functions.Validation;
using GraphExplorer.Engine.Functions.Vectors;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions;

/// <summary>The functions that expressions can call: the built-in ones and those that the program registered. Immutable.</summary>
public sealed class FunctionRegistry
{
    private readonly Dictionary<string, FunctionDefinition> _functions;

    private FunctionRegistry(IEnumerable<FunctionDefinition> functions)
    {
        _functions = functions.ToDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);
        HasRegisteredAggregates = _functions.Values.Any(function => function.CreateAggregator is not null);
    }

    /// <summary>The built-in functions: those of Neo4j 5.</summary>
    public static FunctionRegistry BuiltIn { get; } = new(
    [
        .. AggregatingFunctions.All,
        .. EntityFunctions.All,
        .. PathFunctions.All,
        .. PropertyFunctions.All,
        .. ListFunctions.All,
        .. ListConversionFunctions.All,
        .. RangeFunction.All,
        .. NumericFunctions.All,
        .. RoundFunction.All,
        .. LogarithmicFunctions.All,
        .. TrigonometricFunctions.All,
        .. ConversionFunctions.All,
        .. NullFunctions.All,
        .. SizeFunctions.All,
        .. ValueTypeFunction.All,
        .. IdentityFunctions.All,
        .. PointFunctions.All,
        .. StringFunctions.All,
        .. SubstringFunctions.All,
        .. TrimFunctions.All,
        .. NormalizeFunction.All,
        .. DateFunctions.All,
        .. TimeFunctions.All,
        .. DateTimeFunctions.All,
        .. DurationFunctions.All,
        .. FormatConversionFunction.All,
        .. VectorFunctions.All,
        .. ValidationFunctions.All,
    ]);

    /// <summary>Whether the program registered aggregating functions.</summary>
    internal bool HasRegisteredAggregates { get; }

    /// <summary>All functions by name.</summary>
    public IEnumerable<FunctionDefinition> Functions => _functions.Values.OrderBy(function => function.Name, StringComparer.Ordinal);

    /// <summary>A registry with further functions. Throws <see cref="ArgumentException"/> when there is one of such a name already.</summary>
    public FunctionRegistry With(params IEnumerable<FunctionDefinition> functions) =>
        new(_functions.Values.Concat(functions.Select(function => function.Guarded())));

    /// <summary>The function of a name, whatever its case; null when there is none.</summary>
    public FunctionDefinition? Find(string name) => _functions.GetValueOrDefault(name);

    /// <summary>
    /// The function of a name for a number of arguments. Throws <see cref="GraphException"/> (SyntaxError) when there is none, with
    /// Neo4j's texts.
    /// </summary>
    internal FunctionDefinition Resolve(string name, int arguments, SourcePosition position)
    {
        var function = Find(name) ?? throw new GraphException(StatusCodes.SyntaxError, $"Unknown function '{name}'", position);
        if (function.TakesArguments(arguments))
        {
            return function;
        }

        var tooMany = arguments > function.Signatures.Max(signature => signature.MinimumArguments);
        throw new GraphException(StatusCodes.SyntaxError, $"{(tooMany ? "Too many" : "Insufficient")} parameters for function '{function.Name}'", position);
    }
}
