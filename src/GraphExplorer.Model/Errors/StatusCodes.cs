namespace GraphExplorer.Model;

/// <summary>Neo4j's status codes that GraphExplorer raises (Neo4j status codes for errors and notifications).</summary>
public static class StatusCodes
{
    /// <summary>The statement does not parse or is not well formed.</summary>
    public const string SyntaxError = "Neo.ClientError.Statement.SyntaxError";

    /// <summary>The statement parses but means nothing.</summary>
    public const string SemanticError = "Neo.ClientError.Statement.SemanticError";

    /// <summary>An operation got a value of the wrong type.</summary>
    public const string TypeError = "Neo.ClientError.Statement.TypeError";

    /// <summary>A function or clause got a value that it cannot take.</summary>
    public const string ArgumentError = "Neo.ClientError.Statement.ArgumentError";

    /// <summary>Overflow, or a division by zero.</summary>
    public const string ArithmeticError = "Neo.ClientError.Statement.ArithmeticError";

    /// <summary>A parameter that the statement names was not given.</summary>
    public const string ParameterMissing = "Neo.ClientError.Statement.ParameterMissing";

    /// <summary>The statement needs more than a read-only access mode allows.</summary>
    public const string AccessMode = "Neo.ClientError.Statement.AccessMode";

    /// <summary>The entity was deleted or never was.</summary>
    public const string EntityNotFound = "Neo.ClientError.Statement.EntityNotFound";

    /// <summary>A property cannot hold a value of this type.</summary>
    public const string PropertyTypeInvalid = "Neo.ClientError.Statement.TypeError";

    /// <summary>The statement uses what this database does not provide.</summary>
    public const string NotSupported = "Neo.ClientError.Statement.UnsupportedOperationError";

    /// <summary>Cypher ran but failed.</summary>
    public const string ExecutionFailed = "Neo.DatabaseError.Statement.ExecutionFailed";

    /// <summary>A constraint would be broken.</summary>
    public const string ConstraintValidationFailed = "Neo.ClientError.Schema.ConstraintValidationFailed";

    /// <summary>The constraint to be made is broken by what the graph holds.</summary>
    public const string ConstraintCreationFailed = "Neo.DatabaseError.Schema.ConstraintCreationFailed";

    /// <summary>There is such a constraint already.</summary>
    public const string ConstraintAlreadyExists = "Neo.ClientError.Schema.ConstraintAlreadyExists";

    /// <summary>There is a constraint of that name already.</summary>
    public const string ConstraintWithNameAlreadyExists = "Neo.ClientError.Schema.ConstraintWithNameAlreadyExists";

    /// <summary>There is an equal rule already.</summary>
    public const string EquivalentSchemaRuleAlreadyExists = "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists";

    /// <summary>There is such an index already.</summary>
    public const string IndexAlreadyExists = "Neo.ClientError.Schema.IndexAlreadyExists";

    /// <summary>There is an index of that name already.</summary>
    public const string IndexWithNameAlreadyExists = "Neo.ClientError.Schema.IndexWithNameAlreadyExists";

    /// <summary>There is no such index.</summary>
    public const string IndexNotFound = "Neo.ClientError.Schema.IndexNotFound";

    /// <summary>An index that does not exist, or that a constraint owns, was to be dropped.</summary>
    public const string IndexDropFailed = "Neo.DatabaseError.Schema.IndexDropFailed";

    /// <summary>There is no such constraint.</summary>
    public const string ConstraintNotFound = "Neo.DatabaseError.Schema.ConstraintDropFailed";

    /// <summary>A label, type or property key has a name that cannot be one.</summary>
    public const string TokenNameError = "Neo.ClientError.Schema.TokenNameError";

    /// <summary>A label, type or property key has too long a name.</summary>
    public const string TokenLengthError = "Neo.ClientError.Schema.TokenLengthError";

    /// <summary>The database has as many labels, types or property keys as it can have.</summary>
    public const string TokenLimitReached = "Neo.DatabaseError.Schema.TokenLimitReached";

    /// <summary>There is no such procedure.</summary>
    public const string ProcedureNotFound = "Neo.ClientError.Procedure.ProcedureNotFound";

    /// <summary>A procedure was called wrongly or failed.</summary>
    public const string ProcedureCallFailed = "Neo.ClientError.Procedure.ProcedureCallFailed";

    /// <summary>There is no such database.</summary>
    public const string DatabaseNotFound = "Neo.ClientError.Database.DatabaseNotFound";

    /// <summary>The transaction's time is over, which the database limits.</summary>
    public const string TransactionTimedOut = "Neo.ClientError.Transaction.TransactionTimedOut";

    /// <summary>The transaction's time is over, which its client limited at its start.</summary>
    public const string TransactionTimedOutClientConfiguration = "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration";

    /// <summary>A transaction of this kind cannot begin here.</summary>
    public const string TransactionStartFailed = "Neo.DatabaseError.Transaction.TransactionStartFailed";

    /// <summary>The transaction was stopped from outside.</summary>
    public const string Terminated = "Neo.ClientError.Transaction.Terminated";

    /// <summary>Another transaction changed the same entities first.</summary>
    public const string Outdated = "Neo.TransientError.Transaction.Outdated";

    /// <summary>The writer's place did not fall free in time.</summary>
    public const string LockAcquisitionTimeout = "Neo.TransientError.Transaction.LockAcquisitionTimeout";

    /// <summary>The transaction is over or has failed.</summary>
    public const string TransactionClosed = "Neo.ClientError.Transaction.TransactionNotFound";

    /// <summary>The transaction may not be used so, or its commit failed.</summary>
    public const string TransactionMarkedAsFailed = "Neo.ClientError.Transaction.TransactionMarkedAsFailed";

    /// <summary>The connection was lost while a commit was under way: nobody knows whether it was done, so it must not be tried again unseen.</summary>
    public const string CommitInDoubt = "Neo.DatabaseError.Transaction.TransactionCommitFailed";

    /// <summary>What was read from a file is not what the database wrote there, or contradicts itself.</summary>
    public const string StorageDamageDetected = "Neo.DatabaseError.General.StorageDamageDetected";

    /// <summary>The database cannot be opened: its file is not there, not one of ours, or of a newer format.</summary>
    public const string UnableToStartDatabase = "Neo.DatabaseError.Database.UnableToStartDatabase";

    /// <summary>A backup or a restored database cannot be put where it was wanted; what was there is as it was.</summary>
    public const string CopyFailed = "Neo.DatabaseError.General.CopyFailed";

    /// <summary>A transaction changes data or schema, not both.</summary>
    public const string ForbiddenDueToTransactionType = "Neo.ClientError.Transaction.ForbiddenDueToTransactionType";

    /// <summary>The statement needed more memory than its limit.</summary>
    public const string MemoryLimit = "Neo.TransientError.General.MemoryPoolOutOfMemoryError";

    /// <summary>The result has more rows than its limit.</summary>
    public const string RowLimit = "Neo.TransientError.General.ResultRowLimitExceeded";

    /// <summary>The database cannot be reached.</summary>
    public const string ServiceUnavailable = "Neo.TransientError.General.DatabaseUnavailable";

    /// <summary>The request is not one that this service takes.</summary>
    public const string InvalidRequest = "Neo.ClientError.Request.Invalid";

    /// <summary>The caller may not do this.</summary>
    public const string Forbidden = "Neo.ClientError.Security.Forbidden";

    /// <summary>The credentials are wrong or missing.</summary>
    public const string Unauthorized = "Neo.ClientError.Security.Unauthorized";

    /// <summary>Wrong credentials came too often.</summary>
    public const string AuthenticationRateLimit = "Neo.ClientError.Security.AuthenticationRateLimit";

    /// <summary>An error that is nobody's fault but the server's.</summary>
    public const string UnknownError = "Neo.DatabaseError.General.UnknownError";

    /// <summary>A file or address could not be read.</summary>
    public const string ExternalResourceFailed = "Neo.ClientError.Statement.ExternalResourceFailed";
}
