using GraphExplorer.Model;

namespace GraphExplorer.Storage.Tests;

internal sealed record ModelRelationship(int Type, long Start, long End, SortedDictionary<int, GraphValue> Properties);
