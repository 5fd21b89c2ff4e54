namespace GraphExplorer.Engine.Functions;

/// <summary>The groups of the built-in functions, named as <c>SHOW FUNCTIONS</c> names them.</summary>
internal static class FunctionCategory
{
    internal const string Aggregating = "Aggregating";
    internal const string List = "List";
    internal const string Logarithmic = "Logarithmic";
    internal const string Numeric = "Numeric";
    internal const string Predicate = "Predicate";
    internal const string Scalar = "Scalar";
    internal const string Spatial = "Spatial";
    internal const string String = "String";
    internal const string Temporal = "Temporal";
    internal const string Trigonometric = "Trigonometric";
    internal const string Vector = "Vector";
}
