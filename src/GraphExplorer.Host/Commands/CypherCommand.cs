using System.CommandLine;
using GraphExplorer.Actors.Analyses;
using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Host.Databases;
using GraphExplorer.Host.Importing;
using GraphExplorer.Host.Printing;
using GraphExplorer.Host.Prompt;

namespace GraphExplorer.Host.Commands;

/// <summary><c>graphexplorer cypher</c>: runs statements from the command line, a file, an analysis or standard input, or at a prompt.</summary>
internal sealed class CypherCommand
{
    private readonly Argument<string?> _file = new Argument<string?>("FILE")
    {
        Description = "A file of statements, each ended by a semicolon; '-' for standard input.",
        Arity = ArgumentArity.ZeroOrOne,
    }.NotEmpty();

    private readonly Option<string?> _execute = new("--execute", "-e")
    {
        Description = "The statements to run.",
        HelpName = "TEXT",
    };

    private readonly Option<string?> _analysis = new("--analysis", "-a")
    {
        Description = "A named analysis; 'list' shows them all.",
        HelpName = "NAME",
    };

    private readonly Option<string[]> _parameters = new("--param", "-p")
    {
        Description = "A parameter: a Cypher literal, or else text. May be given several times.",
        HelpName = "NAME=VALUE",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string> _format = new("--format", "-f")
    {
        Description = "How rows are printed: table, json or csv.",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => "table",
    };

    private readonly DatabaseArguments _database = new();

    internal Command Create()
    {
        var command = new Command("cypher", "Runs Cypher: statements given with -e, in a file, a named analysis, or typed at a prompt.")
        {
            _file, _execute, _analysis, _parameters, _format,
        };
        _database.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var file = parsed.GetValue(_file);
        var text = parsed.GetValue(_execute);
        var analysisName = parsed.GetValue(_analysis);
        if (file is { Length: > 1 } && file[0] == '-')
        {
            // The parser takes an unknown option for the file.
            throw new ConfigurationException($"Unrecognized option '{file}'. Run 'graphexplorer cypher --help' to see what there is.");
        }

        if (new[] { file, text, analysisName }.Count(given => given is not null) > 1)
        {
            throw new ConfigurationException("Give one of FILE, --execute and --analysis, not several.");
        }

        var parameters = ParameterArguments.Read(parsed.GetValue(_parameters) ?? []);
        if (analysisName == "list")
        {
            await AnalysisList.WriteAsync(Console.Out, AnalysisCatalogue.BuiltIn).ConfigureAwait(false);
            return 0;
        }

        if (analysisName is not null)
        {
            var analysis = AnalysisCatalogue.BuiltIn.Get(analysisName);
            var query = analysis.ToQuery(parameters);
            text = query.Text;
            parameters = query.Parameters;
        }
        else if (file is not null and not "-" && !IsLong(file))
        {
            text = await ReadFileAsync(file, cancellationToken).ConfigureAwait(false);
        }
        else if (file == "-" || (text is null && file is null && Console.IsInputRedirected))
        {
            text = await Console.In.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
        }

        var printer = ResultPrinters.Get(parsed.GetValue(_format)!, Console.Out);
        var database = await Database.OpenAsync(_database.Read(parsed), LimitOptions.Load(), new DatabaseUse("cypher", MayAskServer: true), cancellationToken).ConfigureAwait(false);
        await using var disposal = database.ConfigureAwait(false);
        var session = database.Driver.AsyncSession();
        await using var sessionDisposal = session.ConfigureAwait(false);
        var runner = new StatementRunner(session, printer, isServer: database.Embedded is null);
        if (text is null && file is null or "-")
        {
            return await new InteractivePrompt(runner, parameters).RunAsync(cancellationToken).ConfigureAwait(false);
        }

        return await Interruption.RunAsync(
            async token =>
            {
                if (text is not null)
                {
                    await runner.RunScriptAsync(text, parameters, token).ConfigureAwait(false);
                    return 0;
                }

                using var script = ScriptFile.Open(file!);
                await script.RunAsync(statement => runner.RunScriptAsync(statement, parameters, token), token).ConfigureAwait(false);
                return 0;
            },
            cancellationToken).ConfigureAwait(false);
    }

    // A script is parsed as a whole before its first statement runs, unless it is longer than the parser takes.
    private static bool IsLong(string path) => new FileInfo(path) is { Exists: true, Length: var length } && length > CypherParserOptions.Default.MaximumTextLength;

    private static async Task<string> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{path}: the file cannot be read ({error.Message}).", error);
        }
    }
}
