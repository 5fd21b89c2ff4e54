namespace GraphExplorer.Benchmarks.Events;

/// <summary>
/// What others took for one year of the graph, measured elsewhere on two cores, each over its own wire, warm medians: milliseconds, for rows 14
/// and 16 rows a second, for row 17 MiB. Null: a wrong answer, or none.
/// </summary>
internal static class PublishedFigures
{
    internal static IReadOnlyDictionary<int, (double? Neo4j, double? FalkorDb)> Of { get; } = new Dictionary<int, (double?, double?)>
    {
        [1] = (2.0, 0.28),
        [2] = (5.0, 1.7),
        [3] = (10, 11),
        [4] = (577, 11),
        [5] = (36, 102),
        [6] = (2.6, null),
        [7] = (20_200, null),
        [8] = (4_100, 2_460),
        [9] = (2.6, 2.7),
        [10] = (55, 209),
        [11] = (396, 396),
        [12] = (23, 1.6),
        [13] = (2.8, 0.55),
        [14] = (205_000, 249_000),
        [15] = (5.7, 23),
        [16] = (21_000, 32_000),
        [17] = (1_396, 144),
    };
}
