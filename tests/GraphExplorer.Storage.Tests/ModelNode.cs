using GraphExplorer.Model;

namespace GraphExplorer.Storage.Tests;

internal sealed record ModelNode(SortedSet<int> Labels, SortedDictionary<int, GraphValue> Properties);
