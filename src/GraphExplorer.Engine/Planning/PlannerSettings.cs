using System.Collections.Immutable;

namespace GraphExplorer.Engine.Planning;

/// <summary>What the planner may do to make plans faster. Plans have the same rows under all settings, which the tests make sure of.</summary>
internal sealed record PlannerSettings
{
    /// <summary>All that there is.</summary>
    internal static PlannerSettings Default { get; } = new();

    /// <summary>
    /// Plans that follow the text: all nodes are scanned, relationships are followed as they are written, conditions are tested when all is
    /// bound. Only the rules run without which the rows would be wrong.
    /// </summary>
    internal static PlannerSettings Unoptimised { get; } = new() { Optimise = false };

    /// <summary>Whether plans are made faster at all.</summary>
    internal bool Optimise { get; init; } = true;

    /// <summary>The rules that do not run, by the names of their classes; one without which the rows would be wrong runs nonetheless.</summary>
    internal ImmutableHashSet<string> DisabledRules { get; init; } = [];

    /// <summary>The settings with one more rule that does not run.</summary>
    internal PlannerSettings Without(string rule) => this with { DisabledRules = DisabledRules.Add(rule) };

    /// <summary>Whether a rule, or a way of the search for a plan that has a class of its own, may be used.</summary>
    internal bool Allows(string rule) => Optimise && !DisabledRules.Contains(rule);
}
