namespace GraphExplorer.Host.Prompt;

/// <summary>A line typed at the prompt.</summary>
/// <param name="Text">What was typed.</param>
/// <param name="Interrupted">Whether Ctrl+C gave it up.</param>
internal sealed record PromptLine(string Text, bool Interrupted);
