using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Sessions;

/// <summary>One operator of a plan that ran, as a server tells it.</summary>
internal sealed record ServerProfile(
    string OperatorType, MapValue Arguments, IReadOnlyList<string> Identifiers, IReadOnlyList<IPlan> Children, long DbHits, long Records)
    : ServerPlan(OperatorType, Arguments, Identifiers, Children), IProfiledPlan;
