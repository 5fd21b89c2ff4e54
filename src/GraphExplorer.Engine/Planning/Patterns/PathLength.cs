using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Patterns;

/// <summary>How long a variable-length relationship may be, and what each step must satisfy.</summary>
/// <param name="Minimum">At least.</param>
/// <param name="Maximum">At most; null for no bound.</param>
/// <param name="StepVariable">The variable of one relationship in the predicates.</param>
/// <param name="StepPredicates">Must hold for each relationship.</param>
internal sealed record PathLength(long Minimum, long? Maximum, string StepVariable, IReadOnlyList<Expression> StepPredicates);
