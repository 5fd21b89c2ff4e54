namespace GraphExplorer.Storage.FullText;

/// <summary>A word of a text as an analyzer makes it.</summary>
/// <param name="Term">The word as it is searched.</param>
/// <param name="Position">The place in the text, counted in words from 0.</param>
/// <param name="Stacked">Whether it stands at the place of the word before it.</param>
public readonly record struct TextToken(string Term, int Position, bool Stacked);
