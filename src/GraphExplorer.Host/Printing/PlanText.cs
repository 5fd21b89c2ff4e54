using GraphExplorer.Model;
using Spectre.Console;

namespace GraphExplorer.Host.Printing;

/// <summary>Prints a plan as a tree, its root first.</summary>
internal static class PlanText
{
    internal static void Write(IAnsiConsole console, IPlan plan)
    {
        var tree = new Tree(Label(plan));
        AddChildren(tree, plan);
        console.Write(tree);
    }

    private static void AddChildren(IHasTreeNodes parent, IPlan plan)
    {
        foreach (var child in plan.Children)
        {
            AddChildren(parent.AddNode(Label(child)), child);
        }
    }

    private static Text Label(IPlan plan)
    {
        var text = plan.OperatorType;
        if (plan.Arguments.TryGetValue("Details", out var details) && details.IsString)
        {
            text += " | " + details.AsString();
        }

        if (plan.Arguments.TryGetValue("EstimatedRows", out var estimate) && estimate.IsNumber)
        {
            text += string.Create(System.Globalization.CultureInfo.InvariantCulture, $" | about {estimate.AsFloat():0.#} rows");
        }

        if (plan is IProfiledPlan profile)
        {
            text += string.Create(System.Globalization.CultureInfo.InvariantCulture, $" | {profile.Records} rows, {profile.DbHits} db hits");
        }

        return new Text(TerminalText.Of(text));
    }
}
