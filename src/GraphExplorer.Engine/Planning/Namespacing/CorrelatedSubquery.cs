using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Namespacing;

/// <summary>
/// EXISTS, COUNT and COLLECT subqueries, pattern predicates, pattern comprehensions and shortest-path expressions, all in one form: a
/// query that is evaluated for each row.
/// </summary>
/// <param name="Kind">What its value is.</param>
/// <param name="Body">The query, namespaced.</param>
/// <param name="Dependencies">The outer variables that it reads.</param>
/// <param name="ResultVariable">The variable whose values are collected.</param>
internal sealed record CorrelatedSubquery(NestedPlanKind Kind, Query Body, SyntaxList<string> Dependencies, string? ResultVariable) : Expression;
