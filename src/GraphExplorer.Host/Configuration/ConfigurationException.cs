namespace GraphExplorer.Host.Configuration;

/// <summary>A setting, option or argument that cannot be: the message names it and says how to mend it.</summary>
internal sealed class ConfigurationException(string message) : Exception(message);
