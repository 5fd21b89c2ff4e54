using System.CommandLine;
using System.Text;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Host.Security;

namespace GraphExplorer.Host.Commands;

/// <summary><c>graphexplorer hash-password</c>: asks for a password, or reads it from standard input, and prints the hash that the configuration takes.</summary>
internal static class HashPasswordCommand
{
    internal static Command Create()
    {
        var command = new Command("hash-password", $"Asks for a password and prints the hash of it for {UserDirectory.Section} in the configuration.");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var password = Console.IsInputRedirected
            ? await Console.In.ReadLineAsync(cancellationToken).ConfigureAwait(false)
            : await AskAsync().ConfigureAwait(false);
        if (string.IsNullOrEmpty(password))
        {
            throw new ConfigurationException("No password was given.");
        }

        await Console.Out.WriteLineAsync(PasswordHash.Of(password).ToString()).ConfigureAwait(false);
        return 0;
    }

    private static async Task<string> AskAsync()
    {
        await Console.Error.WriteAsync("Password: ").ConfigureAwait(false);
        var password = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                password.Length = Math.Max(0, password.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                password.Append(key.KeyChar);
            }
        }

        await Console.Error.WriteLineAsync().ConfigureAwait(false);
        return password.ToString();
    }
}
