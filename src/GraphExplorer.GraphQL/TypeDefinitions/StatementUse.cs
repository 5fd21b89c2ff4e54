using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.GraphQL.TypeDefinitions;

/// <summary>What a <c>@cypher</c> statement reads and does.</summary>
internal sealed class StatementUse : SyntaxVisitor
{
    /// <summary>The parameters that it names.</summary>
    internal HashSet<string> Parameters { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it names <c>this</c>.</summary>
    internal bool ReadsThis { get; private set; }

    /// <summary>Whether it changes the graph.</summary>
    internal bool Writes { get; private set; }

    /// <summary>A variable of it whose name generated statements use: <c>this</c> and a number.</summary>
    internal string? ReservedVariable { get; private set; }

    /// <inheritdoc/>
    public override void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case Parameter parameter:
                Parameters.Add(parameter.Name);
                break;
            case Variable variable:
                Note(variable.Name);
                break;
            case NodePattern { Variable: { } name }:
                Note(name);
                break;
            case RelationshipPattern { Variable: { } name }:
                Note(name);
                break;
            case ProjectionItem { Alias: { } name }:
                Note(name);
                break;
            case CreateClause or MergeClause or SetClause or RemoveClause or DeleteClause or ForeachClause or LoadCsvClause:
                Writes = true;
                break;
        }

        VisitChildren(node);
    }

    private void Note(string name)
    {
        ReadsThis |= name == "this";
        if (name.Length > 4 && name.StartsWith("this", StringComparison.Ordinal) && name.AsSpan(4).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            ReservedVariable ??= name;
        }
    }
}
