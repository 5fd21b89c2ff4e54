namespace GraphExplorer.Host.Printing;

/// <summary>How far a piece of work has come.</summary>
/// <param name="Stage">What is done now.</param>
/// <param name="Fraction">The part of the stage that is done, from 0 to 1; null where that is not known.</param>
internal sealed record WorkProgress(string Stage, double? Fraction);
