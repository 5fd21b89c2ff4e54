using System.Globalization;
using GraphExplorer.Model;
using GraphQLParser;
using GraphQLParser.AST;

namespace GraphExplorer.GraphQL.TypeDefinitions;

/// <summary>Collects what is wrong with type definitions, so that one run reports all of it.</summary>
internal sealed class TypeDefinitionErrors(string text)
{
    private readonly List<(SourcePosition Position, string Message)> _errors = [];

    /// <summary>Notes that a rule is broken at a node.</summary>
    /// <param name="node">where</param>
    /// <param name="rule">the directive or the kind of definition whose rule it is, such as <c>@node</c></param>
    /// <param name="message">what is wrong and how to mend it</param>
    internal void Add(ASTNode node, string rule, string message) => _errors.Add((PositionOf(node), $"{rule}: {message}"));

    internal SourcePosition PositionOf(ASTNode node) => PositionAt(text, node.Location.Start);

    internal static SourcePosition PositionAt(string text, int offset)
    {
        var place = Location.FromLinearPosition(text, offset);
        return new SourcePosition(offset, place.Line, place.Column);
    }

    /// <summary>Throws <see cref="GraphException"/> (SemanticError, at the first place) when anything was noted.</summary>
    internal void ThrowIfAny()
    {
        if (_errors.Count == 0)
        {
            return;
        }

        _errors.Sort((left, right) => left.Position.Offset.CompareTo(right.Position.Offset));
        var message = _errors.Count == 1
            ? $"The type definitions break a rule. {_errors[0].Message}"
            : string.Create(CultureInfo.InvariantCulture, $"The type definitions break {_errors.Count} rules.")
                + string.Concat(_errors.Select(error => string.Create(CultureInfo.InvariantCulture, $"\n  {error.Position.Line}:{error.Position.Column} {error.Message}")));
        throw new GraphException(StatusCodes.SemanticError, message, _errors[0].Position).WithQuery(text);
    }
}
