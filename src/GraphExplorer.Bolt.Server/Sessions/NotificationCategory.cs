using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Server.Sessions;

/// <summary>What kind of notification it is (Neo4j status codes, "Notification categories").</summary>
internal static class NotificationCategory
{
    internal static string Of(INotification notification)
    {
        var title = notification.Code[(notification.Code.LastIndexOf('.') + 1)..];
        return title switch
        {
            "CartesianProduct" or "DynamicProperty" or "EagerOperator" or "ExhaustiveShortestPath" or "NoApplicableIndex" or "UnboundedVariableLengthPattern"
                or "CodeGenerationFailed" => "PERFORMANCE",
            "JoinHintUnfulfillableWarning" or "JoinHintUnsupportedWarning" or "IndexHintUnfulfillableWarning" => "HINT",
            "UnsatisfiableRelationshipTypeExpression" or "RepeatedRelationshipReference" or "SubqueryVariableShadowing" or "ParameterNotProvided" or "ProcedureWarning"
                or "DeprecatedShortestPathWithFixedLength" => "GENERIC",
            "HomeDatabaseNotPresent" => "UNRECOGNIZED",
            "IndexOrConstraintAlreadyExists" or "IndexOrConstraintDoesNotExist" => "SCHEMA",
            "CordonedServersExistedDuringAllocation" or "NoDatabasesReallocated" or "ServerAlreadyEnabled" or "ServerAlreadyCordoned" => "TOPOLOGY",
            _ when title.Contains("Deprecat", StringComparison.Ordinal) => "DEPRECATION",
            _ when title.StartsWith("Unknown", StringComparison.Ordinal) => "UNRECOGNIZED",
            _ when title.Contains("Unsupported", StringComparison.Ordinal) => "UNSUPPORTED",
            _ when notification.Code.Contains(".Security.", StringComparison.Ordinal) => "SECURITY",
            _ => "GENERIC",
        };
    }
}
