namespace GraphExplorer.Actors.Seeding.Upgrade;

/// <summary>A constraint or an index that no constraint owns.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsConstraint">Whether it is a constraint.</param>
/// <param name="Statement">The statement that makes it.</param>
/// <param name="Rule">The unique key that it makes, if it does.</param>
internal sealed record SchemaItem(string Name, bool IsConstraint, string Statement, EntityKeyRule? Rule);
