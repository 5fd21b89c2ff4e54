using GraphQLParser.AST;

namespace GraphExplorer.GraphQL.TypeDefinitions;

/// <summary>Reads the arguments of one directive and notes the rules that they break.</summary>
internal sealed class DirectiveArguments
{
    private readonly GraphQLDirective _directive;
    private readonly TypeDefinitionErrors _errors;

    internal DirectiveArguments(GraphQLDirective directive, TypeDefinitionErrors errors, params ReadOnlySpan<string> known)
    {
        _directive = directive;
        _errors = errors;
        foreach (var argument in directive.Arguments.OrEmpty())
        {
            if (!known.Contains(argument.Name.StringValue))
            {
                errors.Add(argument, Rule, $"there is no argument '{argument.Name.StringValue}'; it takes {string.Join(", ", known!)}.");
            }
        }
    }

    private string Rule => "@" + _directive.Name.StringValue;

    /// <summary>A string that must be there and not be empty; null, once noted, when it is not.</summary>
    internal string? RequiredString(string name)
    {
        var value = Find(name);
        if (value is null)
        {
            _errors.Add(_directive, Rule, $"the argument '{name}' is missing.");
            return null;
        }

        return Text(name, value);
    }

    /// <summary>A string that need not be there.</summary>
    internal string? OptionalString(string name) => Find(name) is { } value ? Text(name, value) : null;

    /// <summary>A list of one string at least; null when it is not there.</summary>
    internal IReadOnlyList<string>? OptionalStrings(string name)
    {
        switch (Find(name))
        {
            case null:
                return null;
            case GraphQLStringValue single:
                return Text(name, single) is { } text ? [text] : null;
            case GraphQLListValue { Values: { Count: > 0 } values }:
                var texts = values.Select(value => Text(name, value)).ToList();
                return texts.Contains(null) ? null : [.. texts.OfType<string>()];
            case var other:
                _errors.Add(other, Rule, $"the argument '{name}' must be a list of strings that is not empty.");
                return null;
        }
    }

    /// <summary>One of the given enumeration values; null, once noted when <paramref name="required"/>, when it is not.</summary>
    internal string? EnumValue(string name, bool required, params ReadOnlySpan<string> allowed)
    {
        switch (Find(name))
        {
            case null:
                if (required)
                {
                    _errors.Add(_directive, Rule, $"the argument '{name}' is missing; it is one of {string.Join(", ", allowed!)}.");
                }

                return null;
            case GraphQLEnumValue value when allowed.Contains(value.Name.StringValue):
                return value.Name.StringValue;
            case var other:
                _errors.Add(other, Rule, $"the argument '{name}' must be one of {string.Join(", ", allowed!)}, without quotes.");
                return null;
        }
    }

    /// <summary>The argument's value as written.</summary>
    internal GraphQLValue? Find(string name) => _directive.Arguments?.FirstOrDefault(argument => argument.Name.StringValue == name)?.Value;

    private string? Text(string name, GraphQLValue value)
    {
        if (value is GraphQLStringValue { Value.IsEmpty: false } text)
        {
            return text.Value.ToString();
        }

        _errors.Add(value, Rule, $"the argument '{name}' must be a string that is not empty.");
        return null;
    }
}
