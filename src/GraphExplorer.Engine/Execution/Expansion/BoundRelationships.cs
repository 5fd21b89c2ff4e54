using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Expansion;

/// <summary>The relationships that a pattern has bound elsewhere and a walk may therefore not use.</summary>
internal sealed class BoundRelationships(int[] slots)
{
    private readonly HashSet<long> _ids = [];

    /// <summary>Reads them from the frame's current row.</summary>
    internal void Read(GraphValue[] frame)
    {
        if (slots.Length == 0)
        {
            return;
        }

        _ids.Clear();
        foreach (var slot in slots)
        {
            var value = frame[slot];
            if (value.IsRelationship)
            {
                _ids.Add(value.AsEntityId());
            }
            else if (value.IsList)
            {
                foreach (var item in value.AsList().Span)
                {
                    if (item.IsRelationship)
                    {
                        _ids.Add(item.AsEntityId());
                    }
                }
            }
        }
    }

    /// <summary>Whether a relationship is one of them.</summary>
    internal bool Contains(long relationship) => slots.Length != 0 && _ids.Contains(relationship);
}
