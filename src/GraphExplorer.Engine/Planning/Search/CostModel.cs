namespace GraphExplorer.Engine.Planning.Search;

/// <summary>
/// What operators cost, in nanoseconds of one thread: so much for each row that comes in, and for each that is made. The constants were
/// measured in a Release build on the graph of political events (23,033 nodes, 468,558 relationships) with the statements that
/// <c>PlanCosts</c> of the benchmarks lists, rounded; only their ratios matter.
/// </summary>
internal static class CostModel
{
    /// <summary>A difference that does not matter: of two plans that are so close the one that begins with fewer rows is better.</summary>
    internal const double Negligible = 1000;

    /// <summary>A row of a scan of nodes.</summary>
    internal const double NodeScanRow = 20;

    /// <summary>A row of a scan of relationships, which reads the records of both ends as they lie in memory.</summary>
    internal const double RelationshipScanRow = 15;

    /// <summary>To compare one property of such a row: its column is read as it lies in memory, too.</summary>
    internal const double ScannedPropertyTest = 8;

    /// <summary>A search in an index, or for an id.</summary>
    internal const double Seek = 400;

    /// <summary>A row that an index or a list of ids yields.</summary>
    internal const double SeekRow = 40;

    /// <summary>To begin with the relationships of one node.</summary>
    internal const double ExpandBegin = 80;

    /// <summary>One relationship of it and the node that it leads to.</summary>
    internal const double ExpandRow = 40;

    /// <summary>To search the relationships between two nodes: a binary search among those of the one.</summary>
    internal const double ExpandInto = 100;

    /// <summary>One halving of that search.</summary>
    internal const double ExpandIntoStep = 5;

    /// <summary>To read one property of a row and compare it.</summary>
    internal const double PropertyTest = 50;

    /// <summary>Any other test: of a label, or of what is in the row already.</summary>
    internal const double Test = 15;

    /// <summary>To keep a row in a hash table.</summary>
    internal const double HashBuild = 200;

    /// <summary>To look a row up in it.</summary>
    internal const double HashProbe = 100;

    /// <summary>To yield a row that was kept.</summary>
    internal const double RestoreRow = 40;

    /// <summary>To begin a plan again for one row.</summary>
    internal const double ApplyRow = 60;

    /// <summary>A search for paths, for each relationship that it may look at.</summary>
    internal const double SearchStep = 50;

    /// <summary>The cost of an expand, before its predicates.</summary>
    /// <param name="rows">rows that come in</param>
    /// <param name="found">relationships that are found for all of them</param>
    internal static double Expand(double rows, double found) => (rows * ExpandBegin) + (found * ExpandRow);

    /// <summary>The cost of an expand into a bound node.</summary>
    /// <param name="rows">rows that come in</param>
    /// <param name="degree">relationships of the node among which is searched</param>
    /// <param name="found">relationships that are found for all rows</param>
    internal static double Into(double rows, double degree, double found) =>
        (rows * (ExpandInto + (ExpandIntoStep * Math.Log2(Math.Max(degree, 1) + 1)))) + (found * ExpandRow);

    /// <summary>The cost of a hash join, without that of its sides.</summary>
    /// <param name="build">rows that are kept</param>
    /// <param name="probe">rows that are looked up</param>
    /// <param name="found">rows that come out</param>
    internal static double HashJoin(double build, double probe, double found) => (build * HashBuild) + (probe * HashProbe) + (found * RestoreRow);

    /// <summary>The cost of a product, without that of its sides: the right one runs once and is kept.</summary>
    /// <param name="left">rows of the left side</param>
    /// <param name="right">rows of the right side</param>
    internal static double Product(double left, double right) => (right * RestoreRow) + (left * right * RestoreRow);
}
