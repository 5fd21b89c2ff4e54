using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Patterns;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>How predicates can be looked up in an index.</summary>
/// <param name="Keys">what is looked up</param>
/// <param name="Solves">the predicates that then hold</param>
/// <param name="Reads">the variables that the keys need</param>
internal sealed record IndexMatch(IReadOnlyList<IndexKey> Keys, IReadOnlyList<Predicate> Solves, IReadOnlyList<string> Reads);
