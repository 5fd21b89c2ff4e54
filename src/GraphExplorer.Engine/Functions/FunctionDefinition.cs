using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions;

/// <summary>A function: what it is called with, what it is for, and what it does.</summary>
public sealed class FunctionDefinition
{
    private readonly string[] _signatureTexts;
    private FunctionSignature[]? _signatures;

    /// <summary>Makes a function that is called in one way (see <see cref="FunctionSignature"/>).</summary>
    public FunctionDefinition(string signature, string category, string description, FunctionBody body)
        : this([signature], category, description, body)
    {
    }

    /// <summary>Makes a function that is called in several ways, all of one name.</summary>
    public FunctionDefinition(IEnumerable<string> signatures, string category, string description, FunctionBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        _signatureTexts = [.. signatures];
        Name = _signatureTexts[0][.._signatureTexts[0].IndexOf('(', StringComparison.Ordinal)];
        Category = category;
        Description = description;
        Body = body;
    }

    /// <summary>
    /// Makes an aggregating function: <paramref name="create"/> is called once for each group of rows. Like the built-in ones it takes
    /// no nulls as its first argument, and DISTINCT in its call works.
    /// </summary>
    public static FunctionDefinition Aggregating(string signature, string category, string description, Func<IAggregator> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        return new FunctionDefinition(signature, category, description, (_, _) => GraphValue.Null) { IsAggregating = true, IsPure = false, CreateAggregator = create };
    }

    /// <summary>The name with its namespace. Functions are found without regard to case.</summary>
    public string Name { get; }

    /// <summary>The group that <c>SHOW FUNCTIONS</c> lists it in.</summary>
    public string Category { get; }

    /// <summary>One sentence on what it answers.</summary>
    public string Description { get; }

    /// <summary>What it does.</summary>
    public FunctionBody Body { get; }

    /// <summary>Whether its body is called with null arguments too; else a null argument makes the value null.</summary>
    public bool AcceptsNull { get; init; }

    /// <summary>
    /// Whether its value depends on the arguments alone, so that a call of constants can be worked out once. False for what reads the
    /// graph, the clock or chance.
    /// </summary>
    public bool IsPure { get; init; } = true;

    /// <summary>Whether equal arguments give equal values throughout one statement; false for what answers a random value.</summary>
    public bool IsDeterministic { get; init; } = true;

    /// <summary>Whether it takes in many rows; its body is then not called.</summary>
    public bool IsAggregating { get; init; }

    /// <summary>What makes the state of a registered aggregating function; null for built-in ones.</summary>
    internal Func<IAggregator>? CreateAggregator { get; private init; }

    /// <summary>The ways to call it, fewest arguments first.</summary>
    public IReadOnlyList<FunctionSignature> Signatures => _signatures ??= [.. _signatureTexts.Select(text => new FunctionSignature(text))];

    /// <summary>The same function, whose failures are those of its statement (see <see cref="RegisteredCode"/>).</summary>
    internal FunctionDefinition Guarded() => new(_signatureTexts, Category, Description, RegisteredCode.Guard(Name, Body))
    {
        AcceptsNull = AcceptsNull,
        IsPure = IsPure,
        IsDeterministic = IsDeterministic,
        IsAggregating = IsAggregating,
        CreateAggregator = CreateAggregator is { } create ? RegisteredCode.Guard(Name, create) : null,
    };

    /// <summary>Whether a number of arguments fits one of the signatures.</summary>
    public bool TakesArguments(int count) => Signatures.Any(signature => count >= signature.MinimumArguments && count <= signature.MaximumArguments);
}
