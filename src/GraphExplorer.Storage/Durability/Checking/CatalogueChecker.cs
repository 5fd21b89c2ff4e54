namespace GraphExplorer.Storage.Durability.Checking;

/// <summary>Checks that the indexes and constraints of a file agree with one another.</summary>
internal static class CatalogueChecker
{
    internal static void Check(SchemaState schema, FaultList faults)
    {
        var names = schema.Indexes.Where(index => index.OwningConstraint is null).Select(index => index.Name).Concat(schema.Constraints.Select(constraint => constraint.Name));
        foreach (var name in Twice(names))
        {
            faults.Report($"The catalogue has the name '{name}' twice");
        }

        foreach (var id in Twice(schema.Indexes.Select(index => index.Id)))
        {
            faults.Report(FormattableString.Invariant($"The catalogue has the index number {id} twice"));
        }

        foreach (var id in Twice(schema.Constraints.Select(constraint => constraint.Id)))
        {
            faults.Report(FormattableString.Invariant($"The catalogue has the constraint number {id} twice"));
        }

        foreach (var index in schema.Indexes.Where(index => index.OwningConstraint is { } owner && schema.FindConstraint(owner) is null))
        {
            faults.Report($"The index '{index.Name}' belongs to a constraint '{index.OwningConstraint}' that is not there");
        }

        foreach (var constraint in schema.Constraints.Where(constraint => constraint.IsUnique && !schema.Indexes.Any(index => index.OwningConstraint == constraint.Name)))
        {
            faults.Report($"The constraint '{constraint.Name}' has no index");
        }
    }

    private static IEnumerable<T> Twice<T>(IEnumerable<T> items) => items.GroupBy(item => item).Where(group => group.Skip(1).Any()).Select(group => group.Key);
}
