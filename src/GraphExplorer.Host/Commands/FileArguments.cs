using System.CommandLine;
using System.CommandLine.Parsing;

namespace GraphExplorer.Host.Commands;

/// <summary>Arguments and options that name a file: no name is a fault of the command line, such as of a variable that was not set.</summary>
internal static class FileArguments
{
    internal static Argument<T> NotEmpty<T>(this Argument<T> argument)
    {
        argument.Validators.Add(result => Check(result, argument.Name));
        return argument;
    }

    internal static Option<T> NotEmpty<T>(this Option<T> option)
    {
        option.Validators.Add(result => Check(result, option.Name));
        return option;
    }

    private static void Check(SymbolResult result, string name)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
        {
            result.AddError($"{name} is empty. Name a file.");
        }
    }
}
