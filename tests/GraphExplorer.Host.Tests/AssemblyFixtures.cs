using GraphExplorer.Host.Tests.Serving;

[assembly: AssemblyFixture(typeof(ServerFixture))]
