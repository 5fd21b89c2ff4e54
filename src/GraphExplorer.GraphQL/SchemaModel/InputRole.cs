using GraphExplorer.Cypher.Syntax;
using GraphExplorer.GraphQL.TypeDefinitions;

namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>What a field of an input object does in a filter or a sort.</summary>
internal abstract record InputRole;

/// <summary>Compares a property; its value holds operators.</summary>
/// <param name="Property">the property's name in the graph</param>
/// <param name="Optional">whether the property may be missing</param>
internal sealed record PropertyFilterRole(string Property, bool Optional) : InputRole;

/// <summary>One comparison.</summary>
/// <param name="Operator">which</param>
internal sealed record OperatorRole(FilterOperator Operator) : InputRole;

/// <summary>Looks at the nodes at the other end of relationships; its value holds quantifiers, or for a field that is no list the filter itself.</summary>
/// <param name="Relationship">the relationships</param>
/// <param name="Target">the type of those nodes</param>
/// <param name="IsList">whether the field is a list</param>
internal sealed record RelationshipFilterRole(RelationshipSource Relationship, ApiObject Target, bool IsList) : InputRole;

/// <summary>Says how many must pass the filter that it holds.</summary>
/// <param name="Quantifier">how many</param>
internal sealed record QuantifierRole(ListQuantifier Quantifier) : InputRole;

/// <summary>Joins or negates the filters that it holds.</summary>
/// <param name="Connective">how</param>
internal sealed record ConnectiveRole(Connective Connective) : InputRole;

/// <summary>Holds a filter or sort over the node of an edge.</summary>
internal sealed record EdgeNodeRole : InputRole;

/// <summary>Holds a filter or sort over the relationship of an edge.</summary>
internal sealed record EdgePropertiesRole : InputRole;

/// <summary>Sorts by a property.</summary>
/// <param name="Property">the property's name in the graph</param>
/// <param name="Leaf">its type</param>
/// <param name="Optional">whether the property may be missing</param>
internal sealed record SortRole(string Property, ApiLeaf Leaf, bool Optional) : InputRole;

/// <summary>How filters are joined.</summary>
internal enum Connective
{
    /// <summary>Each must pass.</summary>
    And,

    /// <summary>One at least must pass.</summary>
    Or,

    /// <summary>It must not pass.</summary>
    Not,
}
