using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Factorisation;

/// <summary>A predicate that a relationship differs from one that was bound before it.</summary>
/// <param name="Later">the step that finds the relationship</param>
/// <param name="Earlier">the variable of the one bound before</param>
/// <param name="Predicate">the predicate</param>
/// <param name="At">the operator that tests it</param>
internal sealed record RelationshipDifferenceTest(RelationshipStep Later, string Earlier, Expression Predicate, LogicalPlan At);
