using GraphExplorer.Host.Commands;

return await GraphExplorerCommandLine.RunAsync(args, CancellationToken.None).ConfigureAwait(false);
