namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>-[r:TYPE*1..3 {key: value}]-></c>.</summary>
/// <param name="Variable">the variable</param>
/// <param name="Type">what its type must be</param>
/// <param name="Direction">as written</param>
/// <param name="Length"><c>*min..max</c>; null for one</param>
/// <param name="Quantifier"><c>{min,max}</c>, <c>+</c> or <c>*</c> after the arrow</param>
/// <param name="Properties">a map literal or a parameter</param>
/// <param name="Where">the inline predicate</param>
public sealed record RelationshipPattern(
    string? Variable,
    LabelExpression? Type,
    Direction Direction,
    VariableLength? Length,
    Quantifier? Quantifier,
    Expression? Properties,
    Expression? Where) : PathFactor;
