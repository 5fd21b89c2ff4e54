using System.Text.RegularExpressions;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Prompt;

/// <summary>
/// The interactive prompt: a statement ends with a semicolon and may span lines. Commands: <c>:help</c>, <c>:param name value</c>,
/// <c>:params</c>, <c>:exit</c>; <c>:auto</c> may stand before a statement.
/// </summary>
internal sealed partial class InteractivePrompt(StatementRunner runner, MapValue parameters)
{
    private const string FirstPrompt = "graphexplorer> ";
    private const string NextPrompt = "           ... ";
    private readonly Dictionary<string, GraphValue> _parameters = parameters.ToDictionary(StringComparer.Ordinal);
    private readonly LineEditor _editor = new(PromptHistory.Load());

    internal async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await Console.Out.WriteLineAsync("End a statement with ';'. :help shows the commands, :exit leaves.").ConfigureAwait(false);
        var pending = string.Empty;
        while (!cancellationToken.IsCancellationRequested)
        {
            var line = _editor.Read(pending.Length == 0 ? FirstPrompt : NextPrompt);
            if (line is null)
            {
                break;
            }

            if (line.Interrupted)
            {
                pending = string.Empty;
                continue;
            }

            if (pending.Length == 0 && line.Text.TrimStart().StartsWith(':') && !AutoCommit.Begins(line.Text))
            {
                if (!await RunCommandAsync(line.Text.Trim()).ConfigureAwait(false))
                {
                    break;
                }

                continue;
            }

            pending = pending.Length == 0 ? line.Text : pending + "\n" + line.Text;
            if (pending.TrimEnd().EndsWith(';'))
            {
                await RunAsync(pending, cancellationToken).ConfigureAwait(false);
                pending = string.Empty;
            }
            else if (string.IsNullOrWhiteSpace(pending))
            {
                pending = string.Empty;
            }
        }

        _editor.History.Save();
        return 0;
    }

    private async Task RunAsync(string text, CancellationToken cancellationToken)
    {
        _editor.History.Add(text.ReplaceLineEndings(" "));
        using var interrupt = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ConsoleCancelEventHandler stop = (_, pressed) =>
        {
            pressed.Cancel = true; // Ctrl+C ends the statement and not the prompt.
            interrupt.Cancel();
        };
        Console.CancelKeyPress += stop;
        try
        {
            await runner.RunScriptAsync(text, MapValue.From(_parameters), interrupt.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("The statement was stopped.").ConfigureAwait(false);
        }
        catch (GraphException error)
        {
            await Console.Error.WriteLineAsync($"{error.Code}: {error.FullMessage()}").ConfigureAwait(false);
        }
        finally
        {
            Console.CancelKeyPress -= stop;
        }
    }

    private async Task<bool> RunCommandAsync(string command)
    {
        var words = command.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        switch (words[0])
        {
            case ":exit" or ":quit" or ":q":
                return false;
            case ":params":
                foreach (var (name, value) in _parameters)
                {
                    await Console.Out.WriteLineAsync($"{name}: {value}").ConfigureAwait(false);
                }

                return true;
            case ":param" when ParameterPattern().Match(command) is { Success: true } parameter:
                _parameters[parameter.Groups["name"].Value] = Commands.ParameterArguments.ReadValue(parameter.Groups["value"].Value.Trim());
                return true;
            default:
                if (words[0] != ":help")
                {
                    await Console.Out.WriteLineAsync($"Not understood: {command}").ConfigureAwait(false);
                }

                await Console.Out.WriteLineAsync(":param NAME VALUE  sets a parameter\n:auto STATEMENT    runs a statement in a transaction of its own, as all are here\n:params            shows the parameters\n:exit              leaves").ConfigureAwait(false);
                return true;
        }
    }

    /// <summary>A name and a value, as <c>x 5</c>, <c>x=5</c>, <c>x: 5</c> or <c>x => 5</c>.</summary>
    [GeneratedRegex(@"^:param\s+\$?(?<name>\w+)(\s*(=>|=|:)\s*|\s+)(?<value>.+)$")]
    private static partial Regex ParameterPattern();
}
