namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>CREATE CONSTRAINT [name] [IF NOT EXISTS] FOR … REQUIRE …</c>.</summary>
/// <param name="Kind">the kind</param>
/// <param name="Name">a name or a parameter</param>
/// <param name="IfNotExists">whether a constraint that is there already is no error</param>
/// <param name="ForRelationships">whether it is over relationships</param>
/// <param name="LabelOrType">the label or type</param>
/// <param name="Properties">the properties</param>
/// <param name="Type">the type of a type constraint</param>
/// <param name="Options">the OPTIONS map</param>
public sealed record CreateConstraint(
    ConstraintKind Kind,
    Expression? Name,
    bool IfNotExists,
    bool ForRelationships,
    string LabelOrType,
    SyntaxList<string> Properties,
    CypherType? Type,
    Expression? Options) : SchemaCommand;
