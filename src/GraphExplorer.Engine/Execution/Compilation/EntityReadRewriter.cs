using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution.Columnar;
using GraphExplorer.Engine.Execution.Columnar.Expressions;
using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Execution.Compilation;

/// <summary>
/// Takes out of an expression what it reads of entities that lie in columns: <c>n.key</c> and <c>type(r)</c> become hidden variables, whose
/// values are read from the store's columns.
/// </summary>
internal sealed class EntityReadRewriter(OperatorBuilder builder, ColumnBatch batch) : PlanningRewriter
{
    private readonly Dictionary<int, EntityRead> _reads = [];

    /// <summary>What was taken out, by the slot that takes its value.</summary>
    internal IReadOnlyList<KeyValuePair<int, EntityRead>> Reads => [.. _reads];

    /// <summary>What an expression reads of an entity in a column, when it does nothing else; null for any other.</summary>
    internal static EntityRead? TryRead(Expression expression, OperatorBuilder builder, ColumnBatch batch) => Read(expression) is var (variable, key)
        && batch.Find(builder.Slot(variable)) is { Kind: not ColumnKind.Value } column && (key is not null || column.Kind == ColumnKind.Relationship)
            ? new EntityRead(column, key is null ? null : new LazyToken(key))
            : null;

    /// <inheritdoc/>
    protected override SyntaxNode Visit(SyntaxNode node)
    {
        if (node is not Expression expression || TryRead(expression, builder, batch) is not { } read)
        {
            return base.Visit(node);
        }

        // A name that no statement can give a variable of its own by chance.
        var (variable, key) = Read(expression)!.Value;
        var hidden = key is null ? $"\0type({variable})" : $"\0{variable}.{key}";
        _reads.TryAdd(builder.Slot(hidden), read);
        return new Variable(hidden);
    }

    private static (string Variable, string? Key)? Read(Expression expression) => expression switch
    {
        PropertyAccess { Target: Variable variable } access => (variable.Name, access.Key),
        FunctionInvocation { Name: [var name], Arguments: [Variable variable] } when name.Equals("type", StringComparison.OrdinalIgnoreCase) => (variable.Name, null),
        _ => null,
    };
}
