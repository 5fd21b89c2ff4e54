namespace GraphExplorer.Cypher.Syntax;

/// <summary>What SHOW shows.</summary>
public enum ShowKind
{
    /// <summary>Indexes.</summary>
    Indexes,

    /// <summary>Constraints.</summary>
    Constraints,

    /// <summary>Procedures.</summary>
    Procedures,

    /// <summary>Functions.</summary>
    Functions,

    /// <summary>Databases.</summary>
    Databases,

    /// <summary>DefaultDatabase.</summary>
    DefaultDatabase,

    /// <summary>HomeDatabase.</summary>
    HomeDatabase,

    /// <summary>Transactions.</summary>
    Transactions,

    /// <summary>Settings.</summary>
    Settings,

    /// <summary>Users.</summary>
    Users,

    /// <summary>CurrentUser.</summary>
    CurrentUser,

    /// <summary>Roles.</summary>
    Roles,

    /// <summary>Privileges.</summary>
    Privileges,

    /// <summary>Aliases.</summary>
    Aliases,

    /// <summary>Servers.</summary>
    Servers,
}
