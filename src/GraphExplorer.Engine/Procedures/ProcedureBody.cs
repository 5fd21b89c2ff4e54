using GraphExplorer.Model;

namespace GraphExplorer.Engine.Procedures;

/// <summary>
/// What a procedure does: its rows, each with the values of the outputs in order. Rows are taken one at a time and perhaps not to the
/// end, so that a procedure that yields as it goes never holds them all. A mistake of the caller's is a <see cref="GraphException"/>.
/// </summary>
/// <param name="context">The statement that calls, and its graph.</param>
/// <param name="arguments">As many values as the inputs, of their types or null; defaults are filled in.</param>
public delegate IEnumerable<GraphValue[]> ProcedureBody(ProcedureContext context, IReadOnlyList<GraphValue> arguments);
