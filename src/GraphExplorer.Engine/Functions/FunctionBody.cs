using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions;

/// <summary>
/// What a function does. Called on the hot path: it must not keep <paramref name="arguments"/>. A mistake of the user's is a
/// <see cref="GraphException"/>.
/// </summary>
/// <param name="arguments">As many values as one of the function's signatures says; none is null unless the function accepts nulls.</param>
/// <param name="context">The statement that calls.</param>
public delegate GraphValue FunctionBody(ReadOnlySpan<GraphValue> arguments, FunctionContext context);
