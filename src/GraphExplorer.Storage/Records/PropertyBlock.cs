using GraphExplorer.Model;

namespace GraphExplorer.Storage.Records;

/// <summary>The properties of a node: never changed, replaced as a whole. The key array is shared by nodes of the same keys.</summary>
internal sealed class PropertyBlock(int[] keys, GraphValue[] values)
{
    private const int LinearLimit = 8;

    /// <summary>The key tokens in ascending order.</summary>
    internal int[] Keys { get; } = keys;

    /// <summary>The values in the order of the keys.</summary>
    internal GraphValue[] Values { get; } = values;

    internal GraphValue Get(int key)
    {
        var place = Find(Keys, key);
        return place < 0 ? GraphValue.Null : Values[place];
    }

    internal static int Find(int[] keys, int key)
    {
        if (keys.Length > LinearLimit)
        {
            return Array.BinarySearch(keys, key);
        }

        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] >= key)
            {
                return keys[i] == key ? i : ~i;
            }
        }

        return ~keys.Length;
    }

    /// <summary>The block with a value set, or removed when it is null; null when nothing is left.</summary>
    internal static PropertyBlock? With(PropertyBlock? block, int key, GraphValue value, TokenSetPool shapes)
    {
        if (block is null)
        {
            return value.IsNull ? null : new PropertyBlock(shapes.Intern([key]), [value]);
        }

        var place = Find(block.Keys, key);
        if (place >= 0)
        {
            return value.IsNull ? Without(block, place, shapes) : Replacing(block, place, value);
        }

        if (value.IsNull)
        {
            return block;
        }

        place = ~place;
        var count = block.Keys.Length;
        var keys = new int[count + 1];
        var values = new GraphValue[count + 1];
        Array.Copy(block.Keys, keys, place);
        Array.Copy(block.Values, values, place);
        keys[place] = key;
        values[place] = value;
        Array.Copy(block.Keys, place, keys, place + 1, count - place);
        Array.Copy(block.Values, place, values, place + 1, count - place);
        return new PropertyBlock(shapes.Intern(keys), values);
    }

    private static PropertyBlock Replacing(PropertyBlock block, int place, GraphValue value)
    {
        var values = (GraphValue[])block.Values.Clone();
        values[place] = value;
        return new PropertyBlock(block.Keys, values);
    }

    private static PropertyBlock? Without(PropertyBlock block, int place, TokenSetPool shapes)
    {
        var count = block.Keys.Length;
        if (count == 1)
        {
            return null;
        }

        var keys = new int[count - 1];
        var values = new GraphValue[count - 1];
        Array.Copy(block.Keys, keys, place);
        Array.Copy(block.Values, values, place);
        Array.Copy(block.Keys, place + 1, keys, place, count - place - 1);
        Array.Copy(block.Values, place + 1, values, place, count - place - 1);
        return new PropertyBlock(shapes.Intern(keys), values);
    }
}
