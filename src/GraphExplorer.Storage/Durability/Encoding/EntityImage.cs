using GraphExplorer.Model;

namespace GraphExplorer.Storage.Durability.Encoding;

/// <summary>A node after a commit, or that it is gone.</summary>
/// <param name="Id">The id.</param>
/// <param name="Labels">The label tokens in ascending order, in an array that is not written to; null when the node is gone.</param>
/// <param name="Keys">The property keys in ascending order, in an array that is not written to.</param>
/// <param name="Values">Their values.</param>
internal readonly record struct NodeImage(int Id, int[]? Labels, int[] Keys, GraphValue[] Values);

/// <summary>A relationship after a commit, or that it is gone.</summary>
/// <param name="Id">The id.</param>
/// <param name="Type">The type's token; negative when the relationship is gone.</param>
/// <param name="Start">The start node's id.</param>
/// <param name="End">The end node's id.</param>
/// <param name="Keys">The property keys in ascending order, in an array that is not written to.</param>
/// <param name="Values">Their values.</param>
internal readonly record struct RelationshipImage(int Id, int Type, int Start, int End, int[] Keys, GraphValue[] Values);
