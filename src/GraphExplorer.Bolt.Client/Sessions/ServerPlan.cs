using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Sessions;

/// <summary>One operator of a plan as a server tells it.</summary>
internal record ServerPlan(string OperatorType, MapValue Arguments, IReadOnlyList<string> Identifiers, IReadOnlyList<IPlan> Children) : IPlan;
