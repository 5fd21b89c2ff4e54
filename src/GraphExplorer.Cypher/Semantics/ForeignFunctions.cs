namespace GraphExplorer.Cypher.Semantics;

/// <summary>What to write in place of functions that Cypher had once, or that other query languages have.</summary>
internal static class ForeignFunctions
{
    internal static string? Hint(string name) => name.ToUpperInvariant() switch
    {
        "DISTANCE" => "Write point.distance().",
        "FILTER" => "Write a list comprehension: [x IN list WHERE predicate].",
        "EXTRACT" => "Write a list comprehension: [x IN list | expression].",
        "RELS" => "Write relationships().",
        "TOINT" => "Write toInteger().",
        "UPPER" or "UCASE" => "Write toUpper().",
        "LOWER" or "LCASE" => "Write toLower().",
        "LEN" => "Write size() for strings and lists, length() for paths.",
        "NOW" => "Write datetime().",
        "IFNULL" or "ISNULL" or "NVL" => "Write coalesce().",
        "IF" or "IIF" => "Write CASE WHEN condition THEN value ELSE other END.",
        "CONCAT" => "Strings are joined by +.",
        "SUBSTR" => "Write substring(), which counts from 0.",
        "MEAN" or "AVERAGE" => "Write avg().",
        "GROUP_CONCAT" or "ARRAY_AGG" or "STRING_AGG" => "Write collect().",
        "TYPEOF" => "Write valueType().",
        "RANDOM" => "Write rand().",
        "HAS" => "Write node.property IS NOT NULL.",
        var upper when upper.StartsWith("APOC.", StringComparison.Ordinal) || upper.StartsWith("GDS.", StringComparison.Ordinal)
            => "The libraries APOC and GDS belong to a Neo4j server.",
        _ => null,
    };
}
