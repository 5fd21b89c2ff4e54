namespace GraphExplorer.Model;

/// <summary>What nodes and relationships share.</summary>
public interface IEntity
{
    /// <summary>The database's own number for the entity; reused after deletion.</summary>
    long Id { get; }

    /// <summary>The database's own id as a string, as <c>elementId()</c> answers.</summary>
    string ElementId { get; }

    /// <summary>The properties as Cypher values.</summary>
    MapValue PropertyMap { get; }

    /// <summary>The properties as plain objects (see <see cref="ValueConversion.ToObject(GraphValue)"/>).</summary>
    IReadOnlyDictionary<string, object?> Properties { get; }

    /// <summary>The property <paramref name="key"/> as a plain object. Throws <see cref="KeyNotFoundException"/>.</summary>
    object? this[string key] { get; }
}
