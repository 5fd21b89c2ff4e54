using GraphExplorer.Cypher.Syntax;
using GraphExplorer.GraphQL.Errors;
using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.GraphQL.TypeDefinitions;
using GraphExplorer.Model;
using GraphQLParser.AST;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>Reads the arguments of a field, whose literals the validator has found to be of their types.</summary>
internal sealed class ArgumentReader(OperationContext context)
{
    /// <summary>The arguments that are given or have a default, by name.</summary>
    internal Dictionary<string, InputNode> Read(GraphQLField node, ApiField field)
    {
        var result = new Dictionary<string, InputNode>(StringComparer.Ordinal);
        foreach (var argument in field.Arguments)
        {
            var literal = node.Arguments?.FirstOrDefault(given => given.Name.StringValue == argument.Name)?.Value;
            if (ReadField(literal, argument) is not { } read)
            {
                continue;
            }

            if (argument.Type.Required && read.IsNull)
            {
                throw Wrong(literal!, $"The argument {argument.Name} must not be null.");
            }

            result.Add(argument.Name, read);
        }

        return result;
    }

    /// <summary>Whether <c>@skip</c> and <c>@include</c> let a selection in.</summary>
    internal bool IsIncluded(GraphQLDirectives? directives)
    {
        foreach (var directive in directives.OrEmpty())
        {
            var name = directive.Name.StringValue;
            if (name is not ("skip" or "include"))
            {
                continue;
            }

            var literal = directive.Arguments?.FirstOrDefault(argument => argument.Name.StringValue == "if")?.Value;
            var value = literal switch
            {
                GraphQLBooleanValue boolean => boolean.BoolValue,
                GraphQLVariable variable when context.Variable(variable.Name.StringValue) is { Value.IsBoolean: true } given => given.Value.AsBoolean(),
                _ => throw Wrong((ASTNode?)literal ?? directive, $"The argument if of @{name} must be true or false."),
            };
            if (value == (name == "skip"))
            {
                return false;
            }
        }

        return true;
    }

    private InputNode? ReadField(GraphQLValue? literal, ApiInputField field) =>
        (literal is null ? null : Read(literal, field.Type)) ?? (field.Default is { } value ? new InputNode(value, new ConstantSource(value)) : null);

    /// <summary>A value; null when it is a variable that is not given.</summary>
    private InputNode? Read(GraphQLValue literal, ApiTypeReference type)
    {
        switch (literal)
        {
            case GraphQLVariable variable:
                return context.Variable(variable.Name.StringValue);
            case GraphQLNullValue:
                return new InputNode(GraphValue.Null, ConstantSource.Null);
        }

        if (type.IsList)
        {
            return ReadList(literal, type);
        }

        if (type.Type is ApiInput input)
        {
            return ReadObject((GraphQLObjectValue)literal, input);
        }

        if (type.Type is ApiLeaf leaf && leaf.TryRead(literal, out var value))
        {
            return new InputNode(value, new ConstantSource(value));
        }

        throw Wrong(literal, $"The value is no {type}.");
    }

    private InputNode ReadList(GraphQLValue literal, ApiTypeReference type)
    {
        // One item stands for a list of it (GraphQL specification, "List", input coercion).
        var literals = literal is GraphQLListValue list ? list.Values ?? [] : [literal];
        if (literals.Count > context.Options.MaxListItems)
        {
            throw Limit.Passed(literals.Count, "items in a list", context.Options.MaxListItems, nameof(GraphQLOptions.MaxListItems));
        }

        var items = literals.Select(item => Read(item, type.Item) ?? new InputNode(GraphValue.Null, ConstantSource.Null)).ToList();
        var value = GraphValue.FromList(ListValue.From(items.Select(item => item.Value)));
        return items.TrueForAll(item => item.Source is ConstantSource)
            ? new InputNode(value, new ConstantSource(value))
            : new InputNode(value, new ListSource(SyntaxList.From(items.Select(item => item.Source))));
    }

    private InputNode ReadObject(GraphQLObjectValue literal, ApiInput input)
    {
        var names = new List<string>();
        var nodes = new List<InputNode>();
        foreach (var given in literal.Fields ?? [])
        {
            var field = input.Find(given.Name.StringValue)!;
            if (ReadField(given.Value, field) is { } read)
            {
                names.Add(field.Name);
                nodes.Add(read);
            }
        }

        foreach (var field in input.Fields.Where(field => field.Default is not null && !names.Contains(field.Name)))
        {
            names.Add(field.Name);
            nodes.Add(new InputNode(field.Default!.Value, new ConstantSource(field.Default.Value)));
        }

        var value = GraphValue.FromMap(new MapValue(new MapShape([.. names]), [.. nodes.Select(node => node.Value)]));
        return nodes.TrueForAll(node => node.Source is ConstantSource)
            ? new InputNode(value, new ConstantSource(value))
            : new InputNode(value, new MapSource(SyntaxList.From(names), SyntaxList.From(nodes.Select(node => node.Source))));
    }

    private GraphQLErrorException Wrong(ASTNode node, string message) =>
        new(new GraphQLError(ErrorCodes.BadUserInput, message) { Locations = [context.PositionOf(node)] });
}
