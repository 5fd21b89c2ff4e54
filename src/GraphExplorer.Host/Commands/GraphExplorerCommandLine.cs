using System.CommandLine;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Commands;

/// <summary>The command line: with no verb it serves. Errors are one or a few lines on stderr with exit code 1, or 2 for wrong usage.</summary>
internal static class GraphExplorerCommandLine
{
    private const int Failed = 1;
    private const int WrongUsage = 2;

    /// <summary>Runs one command and answers its exit code.</summary>
    internal static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var parsed = Create().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"graphexplorer: {parsed.Errors[0].Message} Run 'graphexplorer --help' to see what there is.").ConfigureAwait(false);
            return WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null, // The server, the prompt and the verbs that hold a data file handle Ctrl+C themselves; elsewhere it ends the process.
            }, cancellationToken).ConfigureAwait(false);
        }
        catch (ConfigurationException error)
        {
            await Console.Error.WriteLineAsync($"graphexplorer: {error.Message}").ConfigureAwait(false);
            return WrongUsage;
        }
        catch (GraphException error) when (error.Code == Model.StatusCodes.InvalidRequest)
        {
            await Console.Error.WriteLineAsync($"graphexplorer: {error.Message} {error.Hint}".TrimEnd()).ConfigureAwait(false);
            return WrongUsage;
        }
        catch (GraphException error)
        {
            await Console.Error.WriteLineAsync($"{error.Code}: {error.FullMessage()}").ConfigureAwait(false);
            return Failed;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"graphexplorer: {error.Message}").ConfigureAwait(false);
            return Failed;
        }
        catch (OperationCanceledException)
        {
            return 130; // As shells report an interrupt.
        }
    }

    private static RootCommand Create()
    {
        var serve = new ServeCommand();
        var root = new RootCommand("A graph of actors and alignments behind a GraphQL API, a Cypher console and an explorer page. With no verb it serves.")
        {
            serve.Create(),
            new CypherCommand().Create(),
            new ExportCommand().Create(),
            new DumpCommand().Create(),
            ImportCommand.Create(),
            new InitCommand().Create(),
            new BackupCommand().Create(),
            new RestoreCommand().Create(),
            new CheckCommand().Create(),
            new SchemaCommand().Create(),
            new HealthCommand().Create(),
            HashPasswordCommand.Create(),
        };
        serve.AddTo(root);
        return root;
    }
}
