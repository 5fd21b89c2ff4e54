namespace GraphExplorer.Engine.Functions.Lists;

/// <summary>
/// What looks like a function and is syntax: it binds a variable to each item of a list. <c>SHOW FUNCTIONS</c> lists it among the functions.
/// </summary>
/// <param name="Name">The word before the bracket.</param>
/// <param name="Category">The group that it is listed in.</param>
/// <param name="Description">One sentence on what it answers.</param>
/// <param name="Inside">What stands in the brackets.</param>
/// <param name="Parameters">What of that is the user's.</param>
/// <param name="ReturnType">The Cypher type of the value.</param>
internal sealed record IterationForm(
    string Name,
    string Category,
    string Description,
    string Inside,
    IReadOnlyList<FunctionParameter> Parameters,
    string ReturnType)
{
    internal static IReadOnlyList<IterationForm> All { get; } =
    [
        Quantifier("all", "every item"),
        Quantifier("any", "at least one item"),
        Quantifier("none", "no item"),
        Quantifier("single", "exactly one item"),
        new IterationForm(
            "reduce",
            FunctionCategory.List,
            "Works an expression out for each item of a list with the value that it had for the item before, and answers the last.",
            "accumulator :: VARIABLE = initial :: ANY, variable :: VARIABLE IN list :: LIST<ANY> | expression :: ANY",
            [Of("accumulator", "VARIABLE"), Of("initial", "ANY"), Of("variable", "VARIABLE"), Of("list", "LIST<ANY>"), Of("expression", "ANY")],
            "ANY"),
    ];

    internal string Signature => $"{Name}({Inside}) :: {ReturnType}";

    private static IterationForm Quantifier(string name, string which) => new(
        name,
        FunctionCategory.Predicate,
        $"Answers whether a predicate holds for {which} of a list.",
        "variable :: VARIABLE IN list :: LIST<ANY> WHERE predicate :: ANY",
        [Of("variable", "VARIABLE"), Of("list", "LIST<ANY>"), Of("predicate", "ANY")],
        "BOOLEAN");

    private static FunctionParameter Of(string name, string type) => new(name, type, IsVariadic: false);
}
