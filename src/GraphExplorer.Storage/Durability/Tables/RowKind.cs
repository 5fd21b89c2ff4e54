namespace GraphExplorer.Storage.Durability.Tables;

/// <summary>The tables as row hashes count them; the numbers are part of the format.</summary>
internal enum RowKind
{
    Meta = 1,
    Token = 2,
    Catalogue = 3,
    NodeBlock = 4,
    RelationshipBlock = 5,
    Log = 6,
    Attachment = 7,
}
