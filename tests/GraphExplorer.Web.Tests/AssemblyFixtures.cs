using GraphExplorer.Web.Tests.Browser;

[assembly: AssemblyFixture(typeof(SiteFixture))]
