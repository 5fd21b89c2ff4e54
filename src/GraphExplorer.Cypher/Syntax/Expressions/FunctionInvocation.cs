namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>name([DISTINCT] arguments)</c>.</summary>
/// <param name="Name">namespace and name, as written</param>
/// <param name="Distinct">whether an aggregation sees each value once</param>
/// <param name="Arguments">the arguments</param>
public sealed record FunctionInvocation(SyntaxList<string> Name, bool Distinct, SyntaxList<Expression> Arguments) : Expression
{
    /// <summary>Whether a program registered the function as one that takes in many rows; the built-in ones are known by their names.</summary>
    public bool Aggregates { get; init; }
}
