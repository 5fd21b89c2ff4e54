using GraphExplorer.GraphQL.SchemaModel;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>Reads a <c>sort</c> argument.</summary>
internal static class SortReader
{
    /// <summary>The keys, the one that counts most first.</summary>
    internal static List<SortKey> Read(InputNode? sort, ApiInput? type)
    {
        var keys = new List<SortKey>();
        if (type is null || sort is not { IsNull: false } given)
        {
            return keys;
        }

        foreach (var item in given.Items())
        {
            Read(keys, item, type, Subject.Node);
        }

        return keys;
    }

    private static void Read(List<SortKey> keys, InputNode node, ApiInput type, Subject subject)
    {
        foreach (var (name, value) in node.Entries())
        {
            var field = type.Find(name)!;
            if (value.IsNull)
            {
                continue;
            }

            switch (field.Role)
            {
                case EdgeNodeRole:
                    Read(keys, value, (ApiInput)field.Type.Type, Subject.Node);
                    break;
                case EdgePropertiesRole:
                    Read(keys, value, (ApiInput)field.Type.Type, Subject.Relationship);
                    break;
                case SortRole role when !keys.Exists(key => key.Subject == subject && key.Property == role.Property):
                    keys.Add(new SortKey(subject, role.Property, role.Leaf, role.Optional, value.Value.AsString() == "DESC"));
                    break;
            }
        }
    }
}
