using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Vectors;

/// <summary>Vectors as lists of numbers, and how alike two are.</summary>
internal static class VectorSimilarity
{
    /// <summary>Neo4j's score: 1 for the same direction or place, towards 0 for the farthest; null where a direction is wanted of a vector that has none.</summary>
    internal static double? Score(double[] one, double[] other, bool euclidean)
    {
        double dot = 0, oneSquared = 0, otherSquared = 0, distanceSquared = 0;
        for (var i = 0; i < one.Length; i++)
        {
            dot += one[i] * other[i];
            oneSquared += one[i] * one[i];
            otherSquared += other[i] * other[i];
            distanceSquared += (one[i] - other[i]) * (one[i] - other[i]);
        }

        return euclidean ? 1 / (1 + distanceSquared)
            : oneSquared == 0 || otherSquared == 0 ? null
            : (1 + Math.Clamp(dot / Math.Sqrt(oneSquared * otherSquared), -1, 1)) / 2;
    }

    /// <summary>The numbers of a list; null for what is no list of numbers.</summary>
    internal static double[]? Read(GraphValue value)
    {
        if (!value.IsList)
        {
            return null;
        }

        var items = value.AsList().Span;
        var vector = new double[items.Length];
        for (var i = 0; i < vector.Length; i++)
        {
            if (!items[i].IsNumber)
            {
                return null;
            }

            vector[i] = items[i].AsFloat();
        }

        return vector;
    }
}
