namespace GraphExplorer.Engine.Functions.Temporal;

/// <summary>The temporal types that have a moment, by what they consist of.</summary>
[Flags]
internal enum TemporalKind
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A calendar date.</summary>
    Date = 1,

    /// <summary>A time of day.</summary>
    LocalTime = 2,

    /// <summary>An offset or zone.</summary>
    Zone = 4,

    /// <summary>A time of day with an offset.</summary>
    Time = LocalTime | Zone,

    /// <summary>A date and time.</summary>
    LocalDateTime = Date | LocalTime,

    /// <summary>A date and time in a zone.</summary>
    DateTime = Date | LocalTime | Zone,
}
