using System.Runtime.InteropServices;

namespace GraphExplorer.Host.Commands;

/// <summary>
/// Lets a command that holds a data file end in order when it is told to by Ctrl+C or SIGTERM: its token is cancelled, and what it has open is
/// closed. A second signal ends the process at once.
/// </summary>
internal static class Interruption
{
    internal static async Task<int> RunAsync(Func<CancellationToken, Task<int>> command, CancellationToken cancellationToken)
    {
        using var interruption = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        void Interrupt(PosixSignalContext signal)
        {
            if (!interruption.IsCancellationRequested)
            {
                signal.Cancel = true;
                interruption.Cancel();
            }
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
        return await command(interruption.Token).ConfigureAwait(false);
    }
}
