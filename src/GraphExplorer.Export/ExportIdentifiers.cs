using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Export;

/// <summary>Chooses the identifiers that an export shows: the readable <c>id</c> property where it is unique, else the element id.</summary>
internal static class ExportIdentifiers
{
    /// <summary>An identifier for each entity by its element id; no two are alike.</summary>
    internal static Dictionary<string, string> Choose(IReadOnlyList<IEntity> entities)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entity in entities)
        {
            if (Readable(entity) is { } id)
            {
                uses[id] = uses.GetValueOrDefault(id) + 1;
            }
        }

        // An element id that must be used may be the readable id of another entity, which then gives way in its turn.
        var taken = new HashSet<string>(StringComparer.Ordinal);
        bool changed;
        do
        {
            changed = false;
            foreach (var entity in entities)
            {
                var id = Readable(entity);
                if (id is null || uses[id] > 1 || (taken.Contains(id) && id != entity.ElementId))
                {
                    changed |= taken.Add(entity.ElementId);
                }
            }
        }
        while (changed);

        return entities.ToDictionary(
            entity => entity.ElementId,
            entity => taken.Contains(entity.ElementId) ? entity.ElementId : Readable(entity)!,
            StringComparer.Ordinal);
    }

    private static string? Readable(IEntity entity) => entity.PropertyMap.GetOrNull("id") switch
    {
        { IsString: true } text when text.AsString().Length > 0 => text.AsString(),
        { IsInteger: true } number => number.AsInteger().ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
