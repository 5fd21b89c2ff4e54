namespace GraphExplorer.Engine.Functions;

/// <summary>One way to call a function.</summary>
public sealed class FunctionSignature
{
    private const string VariadicMark = "...";
    private const string TypeMark = " :: ";
    private const string DefaultMark = " = ";

    /// <summary>
    /// Reads a signature as <c>SHOW FUNCTIONS</c> writes it: <c>name(first :: STRING, rest... :: ANY) :: STRING</c>,
    /// with <c>second = default :: STRING</c> for what may be left out.
    /// Throws <see cref="ArgumentException"/> when it is malformed.
    /// </summary>
    public FunctionSignature(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = text.LastIndexOf(") :: ", StringComparison.Ordinal);
        if (open <= 0 || close < open)
        {
            throw new ArgumentException($"'{text}' is no function signature.", nameof(text));
        }

        Text = text;
        Name = text[..open];
        ReturnType = text[(close + ") :: ".Length)..];
        Parameters = close == open + 1 ? [] : [.. text[(open + 1)..close].Split(", ").Select(Parameter)];
    }

    /// <summary>The whole signature.</summary>
    public string Text { get; }

    /// <summary>The function's name with its namespace.</summary>
    public string Name { get; }

    /// <summary>The parameters.</summary>
    public IReadOnlyList<FunctionParameter> Parameters { get; }

    /// <summary>The Cypher type of the value.</summary>
    public string ReturnType { get; }

    /// <summary>The number of arguments that are needed at least.</summary>
    public int MinimumArguments => Parameters.Count(parameter => parameter.Default is null);

    /// <summary>The number of arguments that are taken at most.</summary>
    public int MaximumArguments => Parameters.Count > 0 && Parameters[^1].IsVariadic ? int.MaxValue : Parameters.Count;

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static FunctionParameter Parameter(string text)
    {
        var mark = text.IndexOf(TypeMark, StringComparison.Ordinal);
        if (mark <= 0)
        {
            throw new ArgumentException($"'{text}' is no parameter of a function signature.", nameof(text));
        }

        var type = text[(mark + TypeMark.Length)..];
        var name = text[..mark];
        if (name.IndexOf(DefaultMark, StringComparison.Ordinal) is > 0 and var place)
        {
            return new FunctionParameter(name[..place], type, IsVariadic: false, name[(place + DefaultMark.Length)..]);
        }

        var variadic = name.EndsWith(VariadicMark, StringComparison.Ordinal);
        return new FunctionParameter(variadic ? name[..^VariadicMark.Length] : name, type, variadic);
    }
}
