using System.Text.Json.Serialization;

namespace GraphExplorer.Host.Databases.Holding;

/// <summary>How the record is written.</summary>
[JsonSerializable(typeof(HolderRecord))]
internal sealed partial class HolderRecordContext : JsonSerializerContext;
