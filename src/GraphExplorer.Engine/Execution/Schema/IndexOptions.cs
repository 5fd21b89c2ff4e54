using GraphExplorer.Engine.Procedures.BuiltIn;
using GraphExplorer.Model;
using GraphExplorer.Storage;
using GraphExplorer.Storage.FullText;

namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>The OPTIONS map of indexes: what may stand there, and what holds where nothing does.</summary>
internal static class IndexOptions
{
    private const string Analyzer = "fulltext.analyzer";
    private const string EventuallyConsistent = "fulltext.eventually_consistent";

    /// <summary>The extent of point indexes, which Neo4j lists; here it is the extent of the grid, and points beyond it are found too.</summary>
    private static readonly MapValue PointExtent = MapValue.Of(
        ("spatial.cartesian-3d.max", Extent(1_000_000, 1_000_000, 1_000_000)),
        ("spatial.cartesian-3d.min", Extent(-1_000_000, -1_000_000, -1_000_000)),
        ("spatial.cartesian.max", Extent(1_000_000, 1_000_000)),
        ("spatial.cartesian.min", Extent(-1_000_000, -1_000_000)),
        ("spatial.wgs-84-3d.max", Extent(180, 90, 1_000_000)),
        ("spatial.wgs-84-3d.min", Extent(-180, -90, -1_000_000)),
        ("spatial.wgs-84.max", Extent(180, 90)),
        ("spatial.wgs-84.min", Extent(-180, -90)));

    /// <summary>The provider that SHOW INDEXES names.</summary>
    internal static string Provider(StoredIndexKind kind) => kind switch
    {
        StoredIndexKind.Range => "range-1.0",
        StoredIndexKind.Text => "text-2.0",
        StoredIndexKind.Point => "point-1.0",
        StoredIndexKind.Lookup => "token-lookup-1.0",
        StoredIndexKind.Vector => "vector-2.0",
        _ => "fulltext-1.0",
    };

    /// <summary>The settings that OPTIONS give. Throws <see cref="GraphException"/> (ArgumentError) for what cannot stand there.</summary>
    internal static MapValue Read(StoredIndexKind kind, GraphValue options)
    {
        var map = options.IsNull ? MapValue.Empty
            : options.IsMap ? options.AsMap()
            : throw Invalid(kind, $"the options are {options} and not a map");
        foreach (var (key, _) in map)
        {
            if (key is not ("indexProvider" or "indexConfig"))
            {
                throw Invalid(kind, "Invalid option provided, valid options are `indexProvider` and `indexConfig`.");
            }
        }

        CheckProvider(kind, map.GetOrNull("indexProvider"));
        var config = map.GetOrNull("indexConfig");
        return Settings(kind, config.IsNull ? MapValue.Empty : config.IsMap ? config.AsMap() : throw Invalid(kind, "Could not create index with specified index config: expected a map."));
    }

    private static MapValue Settings(StoredIndexKind kind, MapValue config)
    {
        foreach (var (key, value) in config)
        {
            var known = kind switch
            {
                StoredIndexKind.FullText => key is Analyzer or EventuallyConsistent,
                StoredIndexKind.Point => PointExtent.ContainsKey(key) && value.IsList,
                StoredIndexKind.Vector => key is VectorProcedures.Dimensions or VectorProcedures.Similarity || key.StartsWith("vector.hnsw.", StringComparison.Ordinal) || key == "vector.quantization.enabled",
                _ => false,
            };
            if (!known)
            {
                throw Invalid(kind, $"Invalid index config key '{key}', or a value that it cannot have.");
            }
        }

        return kind switch
        {
            StoredIndexKind.FullText => FullText(config),
            StoredIndexKind.Point => MapValue.From(PointExtent.Select(pair => config.TryGetValue(pair.Key, out var value) ? KeyValuePair.Create(pair.Key, value) : pair)),
            StoredIndexKind.Vector => VectorProcedures.Settings(config),
            _ => MapValue.Empty,
        };
    }

    private static MapValue FullText(MapValue config)
    {
        var analyzer = config.GetOrNull(Analyzer);
        var name = analyzer.IsNull ? TextAnalyzers.Default
            : analyzer.IsString ? analyzer.AsString()
            : throw Invalid(StoredIndexKind.FullText, $"'{Analyzer}' is {analyzer} and not a string.");
        var consistency = config.GetOrNull(EventuallyConsistent);
        if (!consistency.IsNull && !consistency.IsBoolean)
        {
            throw Invalid(StoredIndexKind.FullText, $"'{EventuallyConsistent}' is {consistency} and not a boolean.");
        }

        return MapValue.Of((Analyzer, TextAnalyzers.Find(name).Name), (EventuallyConsistent, consistency.IsTrue));
    }

    private static void CheckProvider(StoredIndexKind kind, GraphValue provider)
    {
        if (provider.IsNull)
        {
            return;
        }

        var family = Provider(kind);
        family = family[..(family.LastIndexOf('-') + 1)];
        if (!provider.IsString || !provider.AsString().StartsWith(family, StringComparison.Ordinal))
        {
            throw Invalid(kind, $"The index provider {provider} cannot make this kind of index; '{Provider(kind)}' can.");
        }
    }

    private static GraphException Invalid(StoredIndexKind kind, string why) =>
        new(StatusCodes.ArgumentError, $"Failed to create {(kind == StoredIndexKind.FullText ? "fulltext" : kind.ToString().ToLowerInvariant())} index: {why}");

    private static GraphValue Extent(params double[] coordinates) => GraphValue.FromList([.. coordinates.Select(GraphValue.FromFloat)]);
}
