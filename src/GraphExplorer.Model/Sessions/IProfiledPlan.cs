namespace GraphExplorer.Model;

/// <summary>One operator of a plan that ran, with what it did.</summary>
public interface IProfiledPlan : IPlan
{
    /// <summary>Accesses to the store.</summary>
    long DbHits { get; }

    /// <summary>Rows that it yielded.</summary>
    long Records { get; }
}
