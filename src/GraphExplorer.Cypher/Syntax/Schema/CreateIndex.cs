namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>CREATE [kind] INDEX [name] [IF NOT EXISTS] FOR … ON …</c>.</summary>
/// <param name="Kind">the kind</param>
/// <param name="Name">a name (string literal) or a parameter</param>
/// <param name="IfNotExists">whether an index that is there already is no error</param>
/// <param name="ForRelationships">whether it is over relationships</param>
/// <param name="LabelsOrTypes">one, or several for full-text; none for lookup</param>
/// <param name="Properties">the properties in order</param>
/// <param name="Options">the OPTIONS map</param>
public sealed record CreateIndex(
    IndexKind Kind,
    Expression? Name,
    bool IfNotExists,
    bool ForRelationships,
    SyntaxList<string> LabelsOrTypes,
    SyntaxList<string> Properties,
    Expression? Options) : SchemaCommand;
