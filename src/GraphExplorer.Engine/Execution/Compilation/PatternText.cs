using System.Text;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Execution.Compilation;

/// <summary>Shows a pattern that is to be made in messages; <c>{…}</c> stands where its properties are.</summary>
internal static class PatternText
{
    /// <summary>A node: <c>(:Label {…})</c>.</summary>
    internal static string Of(CreateNode node)
    {
        var text = new StringBuilder("(");
        foreach (var label in node.Labels)
        {
            text.Append(':').Append(Name(label));
        }

        return text.Append(node.Labels.Count > 0 ? " {…})" : "{…})").ToString();
    }

    /// <summary>A relationship: <c>(a)-[:TYPE {…}]-&gt;(b)</c>.</summary>
    internal static string Of(CreateRelationship relationship) =>
        $"({relationship.Start})-[:{Name(relationship.Type)} {{…}}]->({relationship.End})";

    private static string Name(LabelExpression label) => label is LabelName name ? name.Name : "$(…)";
}
